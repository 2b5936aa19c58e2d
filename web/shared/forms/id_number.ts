// GB 11643: 17 digits of area, birth date and sequence, and a check digit over them (ISO 7064 MOD 11-2).
import { isoDay, parseDay } from '../time/time'

export type IdFault = 'length' | 'shape' | 'birth' | 'future' | 'check'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

export function checkDigit(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return checkDigits[sum % 11] ?? ''
}

/** The day of birth inside a number of the right shape; undefined where it is no day. */
export function birthDay(number: string): number | undefined {
  return parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
}

/** As the server keeps it: no blanks, hyphens or leading apostrophe, half-width digits, a capital X. */
export function plainIdNumber(written: string): string {
  return written.normalize('NFKC').replace(/[\s\u200B\uFEFF-]/g, '').replace(/^['’‘`]/, '').toUpperCase()
}

/** What is wrong with an ID number, the coarsest fault first; undefined when nothing is. */
export function idFault(written: string, today: number): IdFault | undefined {
  const number = plainIdNumber(written)
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'shape'
  const born = birthDay(number)
  if (born === undefined || isoDay(born) < '1900-01-01') return 'birth'
  if (born > today) return 'future'
  return checkDigit(number.slice(0, 17)) === number[17] ? undefined : 'check'
}
