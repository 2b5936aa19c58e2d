// What the form of a session says in days and hours, as the moments that the server takes.
import type { NewSession } from '@shared/api/types'
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

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const moment = (day: string, at: string) => `${day}T${at}:00.000+08:00`

/** What one field cannot see by itself: hours that are no hours, an end before its beginning. */
export function sessionFaults({ from, until }: SessionForm): Partial<Record<keyof SessionForm, string>> {
  const wrong = t('console.activities.badClock')
  if (!clock.test(from) || !clock.test(until)) return { from: clock.test(from) ? undefined : wrong, until: clock.test(until) ? undefined : wrong }
  return until <= from ? { until: t('console.activities.endsBefore') } : {}
}

export function newSession({ title, day, from, until, place, room, seats, opens, cancel_hours: hours }: SessionForm): NewSession {
  const starts = moment(day, from)
  return {
    title,
    place,
    room: room ?? null,
    starts_at: starts,
    ends_at: moment(day, until),
    seats,
    opens_at: moment(opens, '09:00'),
    closes_at: starts,
    cancel_until: new Date(Date.parse(starts) - hours * 3_600_000).toISOString(),
    price: '0.00',
  }
}
