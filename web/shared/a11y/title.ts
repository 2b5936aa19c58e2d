import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { useRoute, useRouter } from 'vue-router'

let house = ''

/** What the window is called: the record, the page, the house. */
const called = (record: string | undefined, page: string | undefined) =>
  [record, page, house].filter((name, at, all) => name && all.indexOf(name) === at).join(' · ')

/** From now on the window carries the page's title, before the house's name. */
export function tellTitle(platform: string, page: string | undefined): void {
  house = platform
  document.title = called(undefined, page)
}

/** Names the record that is open in the title of its tab: 张三 · 人员 · 工会工作台. */
export function useTitle(record: MaybeRefOrGetter<string | undefined>): void {
  const route = useRoute()
  const name = useRouter().currentRoute.value.name
  watchEffect(() => {
    if (route.name === name) document.title = called(toValue(record), route.meta.title)
  })
}
