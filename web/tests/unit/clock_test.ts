import { describe, expect, it } from 'vitest'
import { endAfter, parseClock } from '@shared/time/clock'
import { sayDoors } from '@shared/time/doors'
import { newSession, sessionFaults, type SessionForm } from '../../apps/console/parts/new_session'

describe('a time of day', () => {
  it('is read as people write it, and as nothing else', () => {
    for (const text of ['8:30', '08:30', '08：30', '０８：３０', ' 8:30 ']) expect(parseClock(text)).toBe(510)
    expect(parseClock('24:00')).toBe(1440)
    for (const text of ['', '24:01', '8:60', '830', '8:3', '1:2:3', 'ab:cd', '-1:30']) expect(parseClock(text)).toBeUndefined()
  })

  it('that ends something earlier than it begins is the next day’s, if that is a night', () => {
    expect(endAfter(20 * 60, 24 * 60)).toBe(24 * 60)
    expect(endAfter(22 * 60, 60)).toBe(25 * 60)
    expect(endAfter(19 * 60, 7 * 60 + 1)).toBeUndefined()
    expect(endAfter(600, 600)).toBeUndefined()
  })
})

describe('a new session', () => {
  const form = (from: string, until: string): SessionForm => ({ title: null, day: '2025-01-31', from, until, place: null, seats: 30, opens: '2025-01-20', cancel_hours: 2 })
  const span = (from: string, until: string) => {
    const made = newSession(form(from, until))
    return [made.starts_at, made.ends_at].map((at) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(5, 16)).join(' ')
  }

  it('takes 24:00, one digit, full-width signs and hours over midnight', () => {
    for (const [from, until] of [['20:00', '24:00'], ['19：00', '20：30'], ['9:00', '10:30'], ['22:00', '01:00']] as const) expect(sessionFaults(form(from, until))).toEqual({})
    expect(span('20:00', '24:00')).toBe('01-31T20:00 02-01T00:00')
    expect(span('19：00', '20：30')).toBe('01-31T19:00 01-31T20:30')
    expect(span('9:00', '10:30')).toBe('01-31T09:00 01-31T10:30')
    expect(span('22:00', '01:00')).toBe('01-31T22:00 02-01T01:00')
  })

  it('says which time is none, and when it ends before it begins', () => {
    expect(Object.keys(sessionFaults(form('9', '10:30')))).toEqual(['from'])
    expect(Object.keys(sessionFaults(form('19:00', '18:00')))).toEqual(['until'])
  })
})

describe('doors', () => {
  const at = (text: string) => Date.parse(`${text}:00.000+08:00`)
  const now = at('2025-01-06T08:03')

  it('say when they open next, and until when they are open', () => {
    expect(sayDoors(false, at('2025-01-06T08:30'), now)).toBe('08:30开门')
    expect(sayDoors(false, at('2025-01-07T08:30'), now)).toBe('明天08:30开门')
    expect(sayDoors(false, at('2025-01-10T08:30'), now)).toBe('1月10日 周五08:30开门')
    expect(sayDoors(true, at('2025-01-06T21:30'), now)).toBe('至21:30')
    expect(sayDoors(true, at('2025-01-07T00:00'), now)).toBe('至24:00')
    expect(sayDoors(true, at('2025-01-07T01:00'), now)).toBe('至明天01:00')
    expect(sayDoors(true, null, now)).toBeUndefined()
  })
})
