import { describe, expect, it } from 'vitest'
import { readList } from '../../apps/console/parts/read_list'

const file = (...bytes: number[]) => new File([new Uint8Array(bytes)], 'list.csv')

describe('a list chosen by an officer', () => {
  it('is read as UTF-8, with or without a mark', async () => {
    expect(await readList(file(0xe5, 0xa7, 0x93))).toBe('姓')
    expect((await readList(file(0xef, 0xbb, 0xbf, 0xe5, 0xa7, 0x93))).replace('\uFEFF', '')).toBe('姓')
  })

  it('is read in the encoding that spreadsheets here write unless told otherwise', async () => {
    expect(await readList(file(0xd0, 0xd5, 0xc3, 0xfb, 0x2c))).toBe('姓名,')
  })
})
