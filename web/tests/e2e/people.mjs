// The demo city's own sign-ins, used as people use them: through the API that the pages call. One sign-in a person and run.
import { request } from 'playwright-core'
import { base } from './browser.mjs'

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))
const fresh = () => request.newContext({ baseURL: base, ignoreHTTPSErrors: true, extraHTTPHeaders: { 'X-Gongyou': '1' } })

/** An answer's body; a refusal becomes an error that says what was asked and what was answered. */
export async function body(answer) {
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${answer.status()} ${new URL(answer.url()).pathname}: ${text.slice(0, 300)}`)
  return text ? JSON.parse(text) : null
}

export async function demoSignIns() {
  const api = await fresh()
  return (await body(await api.get('/api/demo'))).sign_ins
}

// A code of the second factor opens once; when it was used a moment ago, the next one is waited for.
async function secondFactor(api, login, password) {
  for (let used, tries = 0; tries < 40; tries += 1) {
    const { totp } = (await demoSignIns()).find((one) => one.login === login)
    if (totp !== used) {
      const { challenge } = await body(await api.post('/api/sign-in', { data: { login, password } }))
      if ((await api.post('/api/sign-in/second', { data: { challenge, code: totp } })).ok()) return
      used = totp
    }
    await pause(1)
  }
  throw new Error(`no second factor let ${login} in`)
}

async function enter({ login, password, totp }) {
  const api = await fresh()
  if (totp) await secondFactor(api, login, password)
  else await body(await api.post('/api/sign-in', { data: { login, password } }))
  return { api, me: await body(await api.get('/api/me')), storage: await api.storageState() }
}

const entered = new Map()

/** The demo person of this login, signed in: { api, storage, me }. */
export async function as(login) {
  if (!entered.has(login)) entered.set(login, enter((await demoSignIns()).find((one) => one.login === login)))
  return entered.get(login)
}

/** The first demo person of whom `fits(me)` holds, signed in. */
async function firstWho(fits) {
  for (const { login } of await demoSignIns()) {
    const one = await as(login)
    if (fits(one.me)) return one
  }
  throw new Error('no demo sign-in fits')
}

export const member = () => firstWho(({ memberships, grants }) => memberships.length > 0 && grants.length === 0)
export const officer = () => firstWho(({ capabilities }) => capabilities.includes('review_matters') && capabilities.includes('install_playbooks'))
export const keeper = () => as('wenhuagong') // by name: whoever is asked here cannot sign in by hand for half a minute

const digits = (count) => Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('')

/** A number in a block that no operator has opened. */
export const newPhone = () => `1543${digits(7)}`

/** An ID number of an area that was never given out, with its check digit. */
export function newIdNumber() {
  const order = 500 + Math.floor(Math.random() * 500) // the demo city begins each day with the lowest
  const first = `37049919${70 + Math.floor(Math.random() * 30)}0${1 + Math.floor(Math.random() * 9)}1${digits(1)}${order}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return first + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11]
}

/** A worker who has just applied to join a union, by default one that admits at once: { api, storage, name, phone }. */
export async function newWorker(name, union = '市中区货运行业工会联合会') {
  const api = await fresh()
  const phone = newPhone()
  const { demo_code: code } = await body(await api.post('/api/sign-in/code-request', { data: { phone } }))
  await body(await api.post('/api/sign-in/code', { data: { phone, code } }))
  const { items } = await body(await api.get('/api/unions', { params: { q: union } }))
  const answers = { name, id_number: newIdNumber(), trade: 'trucking', town: '齐村镇', consent: true }
  await body(await api.post('/api/matters', { data: { topic: 'joining', org: items[0].id, answers } }))
  return { api, name, phone, storage: await api.storageState() }
}
