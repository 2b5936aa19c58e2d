// One user action, one idempotency key, however often it has to be sent. A lost answer does not mean a lost call: the
// key stays until the outcome is known, so a second press gets the first press's result and never a second booking.
import { ref, shallowRef } from 'vue'
import { renew } from '../query'
import { asProblem, type ApiProblem } from './problem'

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

export interface ActionOptions<Result> {
  /** What comes after a success, while whatever stands on the page is being asked for anew. */
  then?: (result: Result) => unknown
  /** How often an unknown outcome is tried again by itself. */
  retries?: number
  wait?: (attempt: number, problem: ApiProblem) => Promise<unknown>
}

const politeWait = (attempt: number, problem: ApiProblem) =>
  pause((problem.retryAfter ?? attempt) * 1000 * (0.75 + Math.random() / 2))

/**
 * `run` gets the input and the key to send as Idempotency-Key. The key outlives an unknown outcome for the same input;
 * a success or a refusal ends it. While one call is under way a second press does nothing. After a success everything that
 * was fetched is renewed: no page needs to know what its deed touches elsewhere.
 */
export function useAction<Input, Result>(
  run: (input: Input, key: string) => Promise<Result>,
  options: ActionOptions<Result> = {},
) {
  const busy = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  const { retries = 2, wait = politeWait } = options
  let pending: { input: string; key: string } | undefined

  async function attempts(input: Input, key: string): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run(input, key)
      } catch (thrown) {
        const met = asProblem(thrown)
        if (!met.unknown || attempt > retries) throw met
        await wait(attempt, met)
      }
    }
  }

  /** The result, or undefined when it was refused: `problem` then says why. */
  async function act(input: Input): Promise<Result | undefined> {
    if (busy.value) return undefined
    const written = JSON.stringify(input ?? null)
    if (pending?.input !== written) pending = { input: written, key: newKey() }
    busy.value = true
    problem.value = null
    try {
      const result = await attempts(input, pending.key)
      pending = undefined
      void renew()
      await options.then?.(result)
      return result
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (!problem.value.unknown) pending = undefined
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { act, busy, problem }
}
