import { dayNumber, sayDay, type DayLike } from './time'

export type DueState = 'later' | 'soon' | 'today' | 'overdue'

export interface DueWords {
  state: DueState
  words: string
}

/** How a last day stands today, in words: red is never the only sign. `soonDays` is when amber begins. */
export function dueWords(lastDay: DayLike, today: number, soonDays = 3): DueWords {
  const left = dayNumber(lastDay) - today
  if (left < 0) return { state: 'overdue', words: `已超期${-left}天` }
  if (left === 0) return { state: 'today', words: '今天到期' }
  if (left <= soonDays) return { state: 'soon', words: `还剩${left}天` }
  return { state: 'later', words: `${sayDay(lastDay, today)}到期` }
}
