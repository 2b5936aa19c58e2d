// Times of day as people type them, read as the server reads them.
const shape = /^(\d{1,2}):(\d{2})$/
export const minutesOfDay = 24 * 60
/** A stretch over midnight is a night: a longer one is a slip of the pen. */
const longestOverMidnight = 12 * 60

/** 8:30, 08：30, in full-width digits, 24:00: minutes from midnight; undefined for anything else, nothing typed included. */
export function parseClock(text: string | null | undefined): number | undefined {
  const match = shape.exec((text ?? '').normalize('NFKC').trim())
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  return minutes > 59 || hours * 60 + minutes > minutesOfDay ? undefined : hours * 60 + minutes
}

/** When something ends that begins at `from`: above 24:00 where it runs over midnight; undefined if it has no length or no sense. */
export function endAfter(from: number, until: number): number | undefined {
  if (from < until) return until
  const overMidnight = until + minutesOfDay - from
  return from === until || from === minutesOfDay || overMidnight > longestOverMidnight ? undefined : until + minutesOfDay
}
