import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Me } from '@shared/api/types'
import { useSession } from '@shared/session'
import { useElder } from '../../apps/member/elder'

const me = (elder: boolean): Me => ({ person: { id: '01', name: '王工友' }, memberships: [], grants: [], capabilities: [], profile: { elder_mode: elder }, pending: [] })

beforeEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset.layout
  setActivePinia(createPinia())
})

describe('elder mode', () => {
  it('is off until it is chosen', () => {
    expect(useElder().on).toBe(false)
    expect(document.documentElement.dataset.layout).toBe('normal')
  })

  it('changes the layout at once and is found again', async () => {
    await useElder().choose(true)
    await nextTick()
    expect(document.documentElement.dataset.layout).toBe('elder')
    setActivePinia(createPinia())
    expect(useElder().on).toBe(true)
  })

  it('comes with the account to a phone that was never asked', async () => {
    const elder = useElder()
    useSession().me = me(true)
    await nextTick()
    expect(elder.on).toBe(true)
  })

  it('stays as this phone has it, whatever the account says', async () => {
    localStorage.setItem('layout', 'normal')
    const elder = useElder()
    useSession().me = me(true)
    await nextTick()
    expect(elder.on).toBe(false)
  })
})
