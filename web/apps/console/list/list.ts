// A list is declared: its columns, its filters, where its rows come from. ListPage does the rest, the same for all.
import type { RouteLocationRaw } from 'vue-router'
import type { Listed } from '@shared/api/types'
import type { Choice } from '@shared/forms/spec'

export type Cell = string | number | null | undefined

export interface Column<Item> {
  id: string
  label: string
  /** What stands in the cell, in exports and in sorting, unless a slot `cell-<id>` draws it. */
  value: (item: Item) => Cell
  to?: (item: Item) => RouteLocationRaw
  number?: boolean
  /** Not shown until somebody chooses it. */
  hidden?: boolean
  /** Holds what can be done with the row: nothing to sort by, and nothing to take along. */
  action?: boolean
  /** The word by which the server sorts by it, over all rows. Without one it is sorted only where all rows are on the page. */
  sort?: string
}

export interface Filter {
  id: string
  label: string
  /** `given`: comes with a link from elsewhere; shown as what narrows the list, and taken off here. */
  kind: 'text' | 'choice' | 'day' | 'given'
  choices?: Choice[]
}

export type Asked = Record<string, string | undefined>

export interface ListSpec<Item> {
  /** Names the list where its columns are remembered. */
  id: string
  title: string
  lead?: string
  columns: Column<Item>[]
  filters: Filter[]
  fetch: (asked: Asked) => Promise<Listed<Item>>
  /** The word under which the server hands out all of it as a workbook. */
  takenAs?: string
  key: (item: Item) => string
  empty: { title: string; hint?: string }
}

/** Sorted by the server, or here where all rows are. What is done with a row is no order. */
export const canSort = <Item>({ action, sort }: Column<Item>, whole: boolean): boolean => !action && (Boolean(sort) || whole)

/** What the server is asked to sort by: `-since`. Nothing where it cannot, or nothing was asked for. */
export function serverSort<Item>(columns: Column<Item>[], by: string | undefined): string | undefined {
  const word = columns.find(({ id }) => id === by?.replace('-', ''))?.sort
  return word && (by?.startsWith('-') ? `-${word}` : word)
}

/** Rows in the order of a column; `-` before its id turns it round. Numbers by size, words as a dictionary has them. */
export function sorted<Item>(items: Item[], columns: Column<Item>[], by: string | undefined): Item[] {
  const column = columns.find(({ id }) => id === by?.replace('-', ''))
  if (!column || !by) return items
  const turn = by.startsWith('-') ? -1 : 1
  const compare = (one: Item, other: Item) => {
    const [a, b] = [column.value(one) ?? '', column.value(other) ?? '']
    if (typeof a === 'number' && typeof b === 'number') return a - b
    return String(a).localeCompare(String(b), 'zh-CN')
  }
  return [...items].sort((one, other) => turn * compare(one, other))
}

// A cell that begins like a formula would be run by the spreadsheet that opens the file.
function csvCell(value: Cell): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** What is on the page as a file that Excel opens with Chinese intact. */
export function asCsv<Item>(items: Item[], columns: Column<Item>[]): string {
  const said = columns.filter(({ action }) => !action)
  const head = said.map(({ label }) => csvCell(label)).join(',')
  const rows = items.map((item) => said.map(({ value }) => csvCell(value(item))).join(','))
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`
}
