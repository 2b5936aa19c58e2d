import { t } from '@shared/terms/member'
import { sayHours } from '@shared/time/doors'
import { dayNumber, sayDay } from '@shared/time/time'

export interface Exception {
  day: string
  open: boolean
  from?: string | null
  to?: string | null
  reason: string
}

export interface Stretch {
  days: string
  /** Undefined: closed. */
  hours?: string
  reason: string
}

const same = (one: Exception, other: Exception) => one.open === other.open && one.from === other.from && one.to === other.to && one.reason === other.reason

/** Days that follow each other and are alike, as one line: 1月28日 周二 至 1月31日 周五. */
export function togetherOf(exceptions: Exception[], today: number): Stretch[] {
  const runs: Exception[][] = []
  for (const one of [...exceptions].sort((a, b) => a.day.localeCompare(b.day))) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last && same(last, one) && dayNumber(one.day) === dayNumber(last.day) + 1) run.push(one)
    else runs.push([one])
  }
  return runs.map((run) => {
    const [first, last] = [run[0] as Exception, run[run.length - 1] as Exception]
    const from = sayDay(first.day, today)
    return {
      days: run.length === 1 ? from : t('member.place.until', { from, to: sayDay(last.day, today) }),
      hours: first.open ? sayHours({ from: first.from ?? '', to: first.to ?? '' }) : undefined,
      reason: first.reason,
    }
  })
}
