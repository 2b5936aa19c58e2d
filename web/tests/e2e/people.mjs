// The demo city's own sign-ins, used as people use them: through the API that the pages call.
import { request } from 'playwright-core'
import { base } from './browser.mjs'

const ours = { 'X-Gongyou': '1' }

async function enter({ login, password, totp }) {
  const api = await request.newContext({ baseURL: base, ignoreHTTPSErrors: true, extraHTTPHeaders: ours })
  const answer = await (await api.post('/api/sign-in', { data: { login, password } })).json()
  if (answer.state === 'second_factor') await api.post('/api/sign-in/second', { data: { challenge: answer.challenge, code: totp } })
  const me = await api.get('/api/me')
  return me.ok() ? { api, me: await me.json() } : undefined
}

/** The first demo person of whom `fits(me)` holds, signed in: { api, storage, me }. */
export async function signIn(fits) {
  const api = await request.newContext({ baseURL: base, ignoreHTTPSErrors: true })
  const { sign_ins: all } = await (await api.get('/api/demo')).json()
  for (const one of all) {
    const entered = await enter(one)
    if (entered && fits(entered.me)) return { ...entered, storage: await entered.api.storageState() }
  }
  throw new Error('no demo sign-in fits')
}

export const member = () => signIn(({ memberships, grants }) => memberships.length > 0 && grants.length === 0)
export const officer = () => signIn(({ capabilities }) => capabilities.includes('review_matters') && capabilities.includes('see_figures'))
