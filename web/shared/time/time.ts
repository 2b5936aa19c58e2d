// The server writes a moment as 2025-01-06T19:00:00.000+08:00 and a day as 2025-01-06; inside, a moment is UTC
// milliseconds and a day is counted from 1970-01-01, both in the tenant's zone, which is a fixed offset (+8). The
// browser's own zone never takes part: a phone set to another zone shows the same hours.

/** A moment, as the server writes it or as milliseconds. */
export type Moment = number | string
/** A day, as the server writes it or counted. */
export type DayLike = number | string

export const zoneHours = 8
const hour = 3_600_000
const dayLength = 24 * hour

const two = (value: number) => String(value).padStart(2, '0')
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

export function msOf(moment: Moment): number {
  return typeof moment === 'number' ? moment : Date.parse(moment)
}

export function dayNumber(day: DayLike): number {
  return typeof day === 'number' ? day : (parseDay(day.slice(0, 10)) ?? NaN)
}

export interface Parts {
  year: number
  month: number
  date: number
  hour: number
  minute: number
  weekday: string
}

export function partsOf(moment: Moment): Parts {
  const local = new Date(msOf(moment) + zoneHours * hour)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    date: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    weekday: weekdays[local.getUTCDay()] ?? '',
  }
}

/** The day an instant falls on, as the server counts days. */
export function dayOf(moment: Moment): number {
  return Math.floor((msOf(moment) + zoneHours * hour) / dayLength)
}

/** The first moment of a day. */
export function startOf(day: number): number {
  return day * dayLength - zoneHours * hour
}

/** 2025-01-06, as inputs and the server write a day. */
export function isoDay(day: number): string {
  const { year, month, date } = partsOf(startOf(day))
  return `${year}-${two(month)}-${two(date)}`
}

/** The day written as 2025-01-06; undefined if it is no day of the calendar. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const instant = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  const day = Math.round(instant / dayLength)
  return isoDay(day) === text ? day : undefined
}

/** 1月6日 周一; with the year where it is not the year of `today`. */
export function sayDay(day: DayLike, today?: number): string {
  const { year, month, date, weekday } = partsOf(startOf(dayNumber(day)))
  const sameYear = today !== undefined && partsOf(startOf(today)).year === year
  return `${sameYear ? '' : `${year}年`}${month}月${date}日 周${weekday}`
}

/** 2025年1月6日 */
export function sayDate(day: DayLike): string {
  const { year, month, date } = partsOf(startOf(dayNumber(day)))
  return `${year}年${month}月${date}日`
}

/** 19:00 */
export function sayClock(moment: Moment): string {
  const { hour: hours, minute } = partsOf(moment)
  return `${two(hours)}:${two(minute)}`
}

/** 2025-01-06 19:00, for tables. */
export function sayInstant(moment: Moment): string {
  return `${isoDay(dayOf(moment))} ${sayClock(moment)}`
}

/** 1月6日 周一 19:00–20:30; both days where it runs past midnight. */
export function saySpan(from: Moment, until: Moment, today?: number): string {
  const first = `${sayDay(dayOf(from), today)} ${sayClock(from)}`
  if (dayOf(from) === dayOf(until)) return `${first}–${sayClock(until)}`
  return `${first} 至 ${sayDay(dayOf(until), today)} ${sayClock(until)}`
}

/** 今天, 明天, 后天, else the date. */
export function sayNear(day: DayLike, today: number): string {
  const near = { '-1': '昨天', 0: '今天', 1: '明天', 2: '后天' }[dayNumber(day) - today]
  return near ?? sayDay(day, today)
}

/** 今天, 明天, 后天, else 1月12日: where there is little room. */
export function sayShortly(day: DayLike, today: number): string {
  const away = dayNumber(day) - today
  if (away >= -1 && away <= 2) return sayNear(day, today)
  const { month, date } = partsOf(startOf(dayNumber(day)))
  return `${month}月${date}日`
}

/** 1月6日 周一 07:00, for people; with the year where it is not the year of `today`. */
export function sayMoment(moment: Moment, today?: number): string {
  return `${sayDay(dayOf(moment), today)} ${sayClock(moment)}`
}

/** 刚刚, 5分钟前, 3小时前, then the day. */
export function sayAgo(moment: Moment, now: number): string {
  const minutes = Math.floor((now - msOf(moment)) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes}分钟前`
  if (minutes < 24 * 60 && dayOf(moment) === dayOf(now)) return `${Math.floor(minutes / 60)}小时前`
  return sayNear(dayOf(moment), dayOf(now))
}

/** 03:20 until an instant, never below zero. */
export function sayLeft(until: Moment, now: number): string {
  const seconds = Math.max(0, Math.ceil((msOf(until) - now) / 1000))
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours ? `${hours}:${rest}` : rest
}
