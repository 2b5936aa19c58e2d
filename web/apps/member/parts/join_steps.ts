// Where one stands in joining, kept where the browser keeps its way: the step in the address, the chosen union and where one
// began in the entry's state. A step that needs a union nobody has chosen begins with choosing.
import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Union } from '@shared/api/types'
import { useSession } from '@shared/session'

export type Begun = 'phone' | 'union'
type Kept = Pick<Union, 'id' | 'name' | 'admits_at_once'>

export function useJoinSteps() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const kept = () => (window.history.state ?? {}) as { union?: Kept; begun?: Begun; depth?: number }
  const union = shallowRef<Kept | null>(kept().union ?? null)
  const begun = ref<Begun>(kept().begun ?? 'phone')

  watch(() => route.query.step, () => (union.value = kept().union ?? null))
  onMounted(async () => {
    await session.ready()
    if (!kept().begun && session.signedIn) begun.value = 'union'
  })

  const step = computed(() => {
    const asked = String(route.query.step ?? begun.value)
    return asked.startsWith('form') && !union.value ? 'union' : asked
  })

  const another = computed(() => 'another' in route.query)
  const askAnother = () => router.replace({ query: { ...route.query, another: '', step: 'union' }, state: { begun: begun.value, depth: kept().depth ?? 0 } as never })

  function show(next: string, chosen: Kept | null): Promise<unknown> {
    const { id, name, admits_at_once } = chosen ?? {}
    const state = { begun: begun.value, depth: (kept().depth ?? 0) + 1, ...(chosen ? { union: { id, name, admits_at_once } } : {}) }
    return router.push({ query: { ...route.query, step: next }, state: state as never })
  }

  /** Sent: the steps leave the history, so that back leaves joining. */
  async function finish(): Promise<void> {
    const { depth = 0 } = kept()
    if (depth > 0) {
      const there = new Promise<void>((arrived) => {
        const stop = router.afterEach(() => (stop(), arrived()))
      })
      router.go(-depth)
      await there
    }
    await router.replace({ query: { step: 'done' } })
  }

  return { step, union, begun, another, show, askAnother, finish }
}
