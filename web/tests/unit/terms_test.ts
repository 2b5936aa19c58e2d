import { describe, expect, it } from 'vitest'
import { t } from '@shared/terms/member'
import { word } from '../../apps/console/terms/people'

describe('a term', () => {
  it('takes its values', () => {
    expect(t('member.sessions.left', { n: 3 })).toBe('余3位')
    expect(t('member.sessions.left')).toBe('余{n}位')
  })

  it('falls back to the code where data brings one we have no word for', () => {
    expect(word('console.people', 'sex')).toBe('性别')
    expect(word('console.people', 'starship')).toBe('starship')
  })
})
