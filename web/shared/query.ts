// How lists and records are fetched: a refusal is final, a lost connection is tried once more.
import { QueryClient } from '@tanstack/vue-query'
import { asProblem } from './api/problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (count, thrown) => count < 1 && asProblem(thrown).unknown,
    },
  },
})

/** Something was changed on the server: what stands on the page is asked for anew, everything else when it is next looked at. */
export const renew = (): Promise<void> => queryClient.invalidateQueries()
