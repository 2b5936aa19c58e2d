// What the form of a session says in days and hours, as the moments that the server takes.
import type { NewSession } from '@shared/api/types'
import { t } from '@shared/terms'

type Body = Record<string, unknown>

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const moment = (day: unknown, at: unknown) => `${String(day)}T${String(at)}:00.000+08:00`

/** What one field cannot see by itself: hours that are no hours, an end before its beginning. */
export function sessionFaults(body: Body): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const id of ['from', 'until']) if (!clock.test(String(body[id]))) faults[id] = t('console.activities.badClock')
  if (!faults.from && !faults.until && String(body.until) <= String(body.from)) faults.until = t('console.activities.endsBefore')
  return faults
}

export function newSession(body: Body): NewSession {
  const starts = moment(body.day, body.from)
  const cancel = Date.parse(starts) - Number(body.cancel_hours) * 3_600_000
  return {
    title: body.title as string | null,
    place: body.place as string | null,
    room: (body.room as string | null) ?? null,
    starts_at: starts,
    ends_at: moment(body.day, body.until),
    seats: Number(body.seats),
    opens_at: moment(body.opens, '09:00'),
    closes_at: starts,
    cancel_until: new Date(cancel).toISOString(),
    price: '0.00',
  }
}
