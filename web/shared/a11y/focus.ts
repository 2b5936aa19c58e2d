import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import { tellTitle } from './title'

/** Puts the focus where reading should go on; makes the element focusable if it is not. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

/** After each change of page: its title in the window, focus on its heading, the view at the top. */
export function tellPages(router: Router, platform: string): void {
  router.afterEach(async (to, from) => {
    tellTitle(platform, to.meta.title)
    if (to.path === from.path || from.matched.length === 0) return
    await nextTick()
    const title = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
    focusOn(title)
  })
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** Only for those signed in; others come back here after signing in. */
    signedIn?: boolean
    /** The ability without which the page is not offered. */
    can?: string
  }
}
