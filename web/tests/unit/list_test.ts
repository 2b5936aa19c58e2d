import { describe, expect, it } from 'vitest'
import { asCsv, canSort, serverSort, sorted, type Column } from '../../apps/console/list/list'

interface Row {
  name: string
  members: number | null
}

const columns: Column<Row>[] = [
  { id: 'name', label: '名称', value: ({ name }) => name },
  { id: 'members', label: '会员', value: ({ members }) => members, number: true },
]
const rows: Row[] = [
  { name: '市中区', members: 9 },
  { name: '薛城区', members: 100 },
]

describe('a list', () => {
  it('sorts numbers by size and turns round', () => {
    expect(sorted(rows, columns, 'members').map(({ members }) => members)).toEqual([9, 100])
    expect(sorted(rows, columns, '-members').map(({ members }) => members)).toEqual([100, 9])
    expect(sorted(rows, columns, 'unknown')).toBe(rows)
  })

  it('asks the server for an order where the server knows it', () => {
    const known: Column<Row>[] = [{ ...columns[0]!, sort: 'title' }, columns[1]!]
    expect(serverSort(known, 'name')).toBe('title')
    expect(serverSort(known, '-name')).toBe('-title')
    expect(serverSort(known, 'members')).toBeUndefined()
    expect(serverSort(known, undefined)).toBeUndefined()
  })

  it('has no order by what can be done with a row, and does not take that along', () => {
    const acts: Column<Row> = { id: 'acts', label: '操作', value: () => '收回', action: true }
    expect([canSort(acts, true), canSort(columns[0]!, true), canSort(columns[0]!, false)]).toEqual([false, true, false])
    expect(asCsv(rows, [...columns, acts])).not.toContain('操作')
  })

  it('goes into a file that spreadsheets open, and runs nothing there', () => {
    const file = asCsv([{ name: '=HYPERLINK("x")', members: -3 }], columns)
    expect(file.charCodeAt(0)).toBe(0xfeff)
    expect(file).toContain(`"'=HYPERLINK(""x"")","-3"`)
  })
})
