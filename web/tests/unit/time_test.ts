import { describe, expect, it } from 'vitest'
import { dueWords } from '@shared/time/due'
import { dayOf, isoDay, parseDay, sayAgo, sayClock, sayDay, sayLeft, sayNear, saySpan, startOf } from '@shared/time/time'

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('a day', () => {
  it('begins at midnight in +8, wherever the phone is', () => {
    expect(isoDay(dayOf(at('2025-01-06T00:00:00')))).toBe('2025-01-06')
    expect(isoDay(dayOf(at('2025-01-05T23:59:59')))).toBe('2025-01-05')
    expect(dayOf('2025-01-06T07:59:00.000+08:00')).toBe(parseDay('2025-01-06'))
  })

  it('is read only if the calendar has it', () => {
    expect(parseDay('2024-02-29')).toBeDefined()
    expect(parseDay('2025-02-29')).toBeUndefined()
    expect(parseDay('2025-1-6')).toBeUndefined()
    expect(startOf(parseDay('1970-01-01')!)).toBe(-8 * 3_600_000)
  })

  it('is said with its weekday, and with its year only where that is another', () => {
    const today = parseDay('2025-01-06')!
    expect(sayDay('2025-01-08', today)).toBe('1月8日 周三')
    expect(sayDay('2024-12-31', today)).toBe('2024年12月31日 周二')
    expect(sayNear('2025-01-07', today)).toBe('明天')
  })
})

describe('a span', () => {
  it('names the day once, or both days where it runs past midnight', () => {
    const today = parseDay('2025-01-06')!
    expect(saySpan('2025-01-07T19:00:00.000+08:00', '2025-01-07T20:30:00.000+08:00', today)).toBe('1月7日 周二 19:00–20:30')
    expect(saySpan(at('2025-01-07T22:00:00'), at('2025-01-08T06:00:00'), today)).toBe('1月7日 周二 22:00 至 1月8日 周三 06:00')
  })
})

describe('what is left', () => {
  it('counts down and stops at nothing', () => {
    const now = at('2025-01-06T08:00:00')
    expect(sayLeft(now + 65_000, now)).toBe('01:05')
    expect(sayLeft(now + 3_665_000, now)).toBe('1:01:05')
    expect(sayLeft(now - 5_000, now)).toBe('00:00')
    expect(sayAgo(now - 3 * 60_000, now)).toBe('3分钟前')
    expect(sayClock(now)).toBe('08:00')
  })
})

describe('a deadline', () => {
  const today = parseDay('2025-01-06')!
  it.each([
    ['2025-01-03', 'overdue', '已超期3天'],
    ['2025-01-06', 'today', '今天到期'],
    ['2025-01-09', 'soon', '还剩3天'],
    ['2025-01-10', 'later', '1月10日 周五到期'],
  ])('of %s is %s, and says so in words', (day, state, words) => {
    expect(dueWords(day, today)).toEqual({ state, words })
  })
})
