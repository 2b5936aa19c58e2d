// The one way to the server. Typed by what the server itself publishes (openapi/openapi.json -> schema.d.ts).
import createClient, { type Middleware } from 'openapi-fetch'
import { learnNow } from '../time/now'
import { newKey } from './action'
import { problemFrom, unreachable } from './problem'
import type { paths } from './schema'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

let whenSignedOut: () => void = () => {}

/** What to do when the server says that nobody is signed in any more. */
export function onSignedOut(handler: () => void): void {
  whenSignedOut = handler
}

export const manners: Middleware = {
  onRequest({ request }) {
    if (!changing.has(request.method)) return
    request.headers.set('X-Gongyou', '1')
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey())
  },
  async onResponse({ response }) {
    const date = Date.parse(response.headers.get('X-Gongyou-Now') ?? response.headers.get('Date') ?? '')
    if (date) learnNow(date)
    if (response.ok) return
    const body: unknown = await response.json().catch(() => null)
    const problem = problemFrom(response.status, body, response.headers.get('Retry-After'))
    if (problem.signedOut) whenSignedOut()
    throw problem
  },
  onError() {
    return unreachable()
  },
}

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  headers: { Accept: 'application/json, application/problem+json' },
})
api.use(manners)
