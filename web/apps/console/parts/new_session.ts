// What the form of a session says in days and hours, as the moments that the server takes.
import type { NewSession } from '@shared/api/types'
import { endAfter, parseClock } from '@shared/time/clock'
import { dayNumber, startOf } from '@shared/time/time'
import { t } from '../terms/activities'

export interface SessionForm {
  title: string | null
  day: string
  from: string
  until: string
  place: string | null
  room?: string | null
  seats: number
  opens: string
  cancel_hours: number
}

const moment = (day: string, minute: number) => new Date(startOf(dayNumber(day)) + minute * 60_000).toISOString()

/** From when to when, in minutes of the day it begins on; what ends earlier than it begins ends on the next day. */
function span({ from, until }: Pick<SessionForm, 'from' | 'until'>): [number | undefined, number | undefined] {
  const [begins, ends] = [parseClock(from), parseClock(until)]
  return [begins, begins === undefined || ends === undefined ? ends : endAfter(begins, ends)]
}

/** What one field cannot see by itself: hours that are no hours, an end before its beginning. */
export function sessionFaults(form: SessionForm): Partial<Record<keyof SessionForm, string>> {
  const faults: Partial<Record<keyof SessionForm, string>> = {}
  for (const id of ['from', 'until'] as const) if (parseClock(form[id]) === undefined) faults[id] = t('console.activities.badClock')
  if (!faults.from && !faults.until && span(form)[1] === undefined) faults.until = t('console.activities.endsBefore')
  return faults
}

export function newSession({ title, day, from, until, place, room, seats, opens, cancel_hours: hours }: SessionForm): NewSession {
  const [begins = 0, ends = 0] = span({ from, until })
  const starts = moment(day, begins)
  return {
    title,
    place,
    room: room ?? null,
    starts_at: starts,
    ends_at: moment(day, ends),
    seats,
    opens_at: moment(opens, 9 * 60),
    closes_at: starts,
    cancel_until: new Date(Date.parse(starts) - hours * 3_600_000).toISOString(),
    price: '0.00',
  }
}
