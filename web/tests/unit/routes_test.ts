import { describe, expect, it } from 'vitest'
import { samples } from '../e2e/samples.mjs'
import { router as desk } from '../../apps/console/routes'
import { router as phone } from '../../apps/member/routes'

const withId = (router: typeof desk) => router.getRoutes().filter(({ path }) => path.includes(':id')).map(({ name }) => String(name))

describe('every page has a look', () => {
  it.each([
    ['console', desk],
    ['member', phone],
  ] as const)('of the %s', (face, router) => {
    expect(Object.keys(samples[face]).sort()).toEqual(withId(router).sort())
  })
})
