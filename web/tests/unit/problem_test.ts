import { afterEach, describe, expect, it, vi } from 'vitest'
import { useAction } from '@shared/api/action'
import { api, onSignedOut } from '@shared/api/client'
import { ApiProblem, problemFrom, sentenceFor, unreachable } from '@shared/api/problem'

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })

function serverSays(...answers: (Response | Error)[]) {
  const seen: Request[] = []
  const server = vi.fn((request: Request) => {
    seen.push(request)
    const answer = answers.shift()
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('gone'))
  })
  vi.stubGlobal('fetch', server)
  return seen
}

const book = (fetchNow: typeof fetch, key?: string) =>
  api.POST('/api/sign-out', { fetch: fetchNow, headers: key ? { 'Idempotency-Key': key } : {} })
const now = () => globalThis.fetch as typeof fetch

afterEach(() => vi.unstubAllGlobals())

describe('a problem', () => {
  it('says what the server said', () => {
    const problem = problemFrom(409, { code: 'activities.sold_out', detail: '名额已满,可以登记候补', title: 'x' })
    expect(problem).toMatchObject({ status: 409, code: 'activities.sold_out', message: '名额已满,可以登记候补' })
  })

  it('has a sentence of its own where there is none, and never shows what is no sentence', () => {
    expect(problemFrom(502, '<html>nginx').message).toBe(sentenceFor(502))
    expect(problemFrom(500, null).code).toBe('http.500')
    expect(problemFrom(422, { fields: [{ field: 'a', message: 'b' }, 7] }).fields).toEqual([{ field: 'a', message: 'b' }])
  })

  it('knows whether the outcome is unknown', () => {
    expect(unreachable().unknown).toBe(true)
    expect(problemFrom(503, {}, '2')).toMatchObject({ unknown: true, retryAfter: 2 })
    expect(problemFrom(409, {}).unknown).toBe(false)
  })
})

describe('a changing call', () => {
  it('carries our header and a key', async () => {
    const seen = serverSays(new Response(null, { status: 204 }))
    await book(now())
    expect(seen[0]?.headers.get('X-Gongyou')).toBe('1')
    expect(seen[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is thrown as a problem when refused, and tells when nobody is signed in any more', async () => {
    const signedOut = vi.fn()
    onSignedOut(signedOut)
    serverSays(answering(401, { code: 'accounts.sign_in_first', detail: '请先登录' }))
    await expect(book(now())).rejects.toMatchObject({ code: 'accounts.sign_in_first' })
    expect(signedOut).toHaveBeenCalledOnce()
  })

  it('that never arrived is a problem too', async () => {
    serverSays(new TypeError('network'))
    await expect(book(now())).rejects.toMatchObject({ status: 0, code: 'network.unreachable' })
  })
})

describe('an action', () => {
  const quick = { wait: () => Promise.resolve() }

  it('keeps its key while the outcome is unknown, and does it once', async () => {
    const seen = serverSays(new TypeError('cut'), answering(503, {}), new Response(null, { status: 204 }))
    const action = useAction((_: string, key) => book(now(), key).then(() => 'done'), quick)
    expect(await action.act('seat')).toBe('done')
    const keys = seen.map((request) => request.headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
  })

  it('keeps the key for a later press with the same input, and takes a new one for another', async () => {
    const keys: string[] = []
    const fail = () => Promise.reject(unreachable())
    const action = useAction((_: string, key) => (keys.push(key), fail()), { ...quick, retries: 0 })
    await action.act('a')
    await action.act('a')
    await action.act('b')
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
  })

  it('takes a new key after a refusal: it is decided anew', async () => {
    const keys: string[] = []
    const refused = new ApiProblem({ status: 409, code: 'activities.sold_out', sentence: '名额已满' })
    const action = useAction((_: null, key) => (keys.push(key), Promise.reject(refused)), quick)
    await action.act(null)
    await action.act(null)
    expect(action.problem.value?.code).toBe('activities.sold_out')
    expect(keys[0]).not.toBe(keys[1])
  })

  it('does nothing on a second press while the first is under way', async () => {
    let finish: (value: string) => void = () => {}
    const run = vi.fn(() => new Promise<string>((done) => (finish = done)))
    const action = useAction(run)
    const first = action.act(null)
    expect(await action.act(null)).toBeUndefined()
    finish('once')
    expect(await first).toBe('once')
    expect(run).toHaveBeenCalledOnce()
  })
})
