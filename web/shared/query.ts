import { QueryClient, type VueQueryPluginOptions } from '@tanstack/vue-query'
import { asProblem } from './api/problem'

/** How lists and records are fetched: a refusal is final, a lost connection is tried once more. */
export function queryOptions(): VueQueryPluginOptions {
  return {
    queryClient: new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: 15_000,
          networkMode: 'always',
          retry: (count, thrown) => count < 1 && asProblem(thrown).unknown,
        },
      },
    }),
  }
}
