import { dayOf, sayClock, sayNear, type Moment } from './time'

/** 08:30开门, 明天08:30开门, 至21:30; nothing where no change lies within two weeks. */
export function sayDoors(open: boolean, until: Moment | null | undefined, now: number): string | undefined {
  if (until === null || until === undefined) return undefined
  const [day, today] = [dayOf(until), dayOf(now)]
  // What shuts at midnight shuts at the end of its day.
  const clock = open && sayClock(until) === '00:00' && day === today + 1 ? '24:00' : sayClock(until)
  const near = day === today || clock === '24:00' ? '' : sayNear(day, today)
  return open ? `至${near}${clock}` : `${near}${clock}开门`
}

/** 08:30–17:30; what ends earlier than it begins ends on the next day: 22:00–次日01:00. */
export const sayHours = ({ from, to }: { from: string; to: string }): string => `${from}–${to <= from ? '次日' : ''}${to}`
