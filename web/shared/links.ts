// A page that does not come: the network is dead, or the program was renewed and the old page's files are gone. The link says so
// and offers the way on; drafts live in the tab and outlast the reload.
import { shallowRef } from 'vue'
import type { Router } from 'vue-router'

export interface DeadLink {
  /** The full address that was asked for. */
  href: string
  why: 'offline' | 'renewed'
}

export const deadLink = shallowRef<DeadLink | null>(null)

const aboutLoading = /dynamically imported module|module script failed|preload CSS|Load failed|Failed to fetch/i

async function reachable(href: string): Promise<boolean> {
  return fetch(href, { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
}

export function watchLinks(router: Router): void {
  router.onError(async (thrown: unknown, to) => {
    if (!aboutLoading.test(String(thrown))) throw thrown
    const { href } = router.resolve(to.fullPath)
    deadLink.value = { href, why: (await reachable(href)) ? 'renewed' : 'offline' }
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) deadLink.value = null
  })
}
