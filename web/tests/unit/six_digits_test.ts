import { describe, expect, it } from 'vitest'
import { inThrees, minuteOf, sixDigits } from '../../apps/member/parts/six_digits'

describe('six digits', () => {
  // the same line as src/activities/tests/typed_code_story.cpp
  const secret = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'

  it('are those that the server makes from the same secret and minute', async () => {
    expect(await sixDigits(secret, 28_500_000)).toBe('087608')
    expect(await sixDigits(secret, 28_500_001)).toBe('060553')
  })

  it('belong to a minute, and are read in two groups', () => {
    expect(minuteOf(Date.parse('2025-01-06T08:00:59.999+08:00'))).toBe(minuteOf(Date.parse('2025-01-06T08:00:00+08:00')))
    expect(inThrees('087608')).toBe('087 608')
  })
})
