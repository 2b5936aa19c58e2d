// What a list is asked for stands in its address: a link, a reload and the way back find the same rows.
import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { canSort, serverSort, sorted, type Asked, type Column, type ListSpec } from './list'

function remembered(id: string): string[] | undefined {
  try {
    const stored = localStorage.getItem(`columns:${id}`)
    return stored ? (JSON.parse(stored) as string[]) : undefined
  } catch {
    return undefined
  }
}

function remember(id: string, columns: string[]): void {
  try {
    localStorage.setItem(`columns:${id}`, JSON.stringify(columns))
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function useList<Item>(spec: ListSpec<Item>) {
  const route = useRoute()
  const router = useRouter()

  const filters = computed<Asked>(() => {
    const given = spec.filters.map(({ id }) => [id, route.query[id] ? String(route.query[id]) : undefined])
    return Object.fromEntries(given) as Asked
  })
  const after = computed(() => (route.query.after ? String(route.query.after) : undefined))
  const page = computed(() => Number(route.query.page ?? 1))
  const sort = computed(() => (route.query.sort ? String(route.query.sort) : undefined))
  const byServer = computed(() => serverSort(spec.columns, sort.value))
  const narrowed = computed(() => Object.values(filters.value).some(Boolean))

  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: ['list', spec.id, filters, byServer, after],
    queryFn: () => spec.fetch({ ...filters.value, sort: byServer.value, after: after.value }),
    placeholderData: (before) => before,
  })

  // Pages are found by the row they follow. The rows walked past are kept with the entry of the history: a reload, a way back
  // and 上一页 find them; a link from elsewhere knows only its own page, and goes back to the first.
  const walked = () => (window.history.state?.walked ?? []) as string[]
  const go = (query: Asked, passed: string[] = []) => router.push({ query: { ...route.query, ...query }, state: { walked: passed } })
  const show = (passed: string[]) => go({ after: passed[passed.length - 1], page: passed.length ? String(passed.length + 1) : undefined }, passed)
  const filter = (id: string, value: string | undefined) => go({ [id]: value || undefined, after: undefined, page: undefined })
  const clear = () => router.push({ query: {} })
  const next = () => show([...walked(), data.value?.next ?? ''])
  const previous = () => show(walked().length === page.value - 1 ? walked().slice(0, -1) : [])
  function sortBy(id: string): void {
    const turned = { [id]: `-${id}`, [`-${id}`]: undefined }
    void go({ sort: sort.value && sort.value in turned ? turned[sort.value] : id, after: undefined, page: undefined })
  }

  const usual = spec.columns.filter(({ hidden }) => !hidden).map(({ id }) => id)
  const chosen = ref<string[]>(remembered(spec.id) ?? usual)
  const columns = computed<Column<Item>[]>(() => spec.columns.filter(({ id }) => chosen.value.includes(id)))
  function choose(id: string, on: boolean): void {
    const now = on ? [...chosen.value, id] : chosen.value.filter((other) => other !== id)
    if (!now.length) return // a table of nothing helps nobody
    chosen.value = now
    remember(spec.id, now)
  }

  const more = computed(() => Boolean(data.value?.next))
  const whole = computed(() => !more.value && page.value === 1)
  const sortable = (column: Column<Item>) => canSort(column, whole.value)
  const items = computed(() => {
    const rows = (data.value?.items ?? []) as Item[]
    return byServer.value || !whole.value ? rows : sorted(rows, spec.columns, sort.value)
  })
  /** The list as it is asked for, without a page: what is taken along. */
  const asked = computed(() => new URLSearchParams(Object.entries({ ...filters.value, sort: byServer.value }).filter((one): one is [string, string] => Boolean(one[1]))).toString())
  const total = computed(() => data.value?.total ?? undefined)
  return { filters, narrowed, page, sort, sortable, items, total, more, whole, asked, columns, chosen, error, isPending, isFetching, refetch, filter, clear, next, previous, sortBy, choose }
}
