// A form is data: the server sends these, a playbook wrote them. The rules here are the server's own, told earlier.

export type FieldType =
  | 'text'
  | 'password'
  | 'long_text'
  | 'whole'
  | 'money'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yes_no'
  | 'consent'
  | 'phone'
  | 'id_number'
  | 'person'
  | 'org'
  | 'place'
  | 'file'

export interface Choice {
  value: string
  label: string
  hint?: string
}

/** One field. Where `Id` names the members of the body that is sent, a misspelt id does not compile. */
export interface FieldSpec<Id extends string = string> {
  id: Id
  label: string
  type: FieldType
  required?: boolean
  hint?: string
  choices?: Choice[]
  /** Bounds of a whole number or an amount in yuan; of choices, how many. */
  min?: number
  max?: number
  min_length?: number
  max_length?: number
  /** Bounds of a date, as 2025-01-06. */
  earliest?: string
  latest?: string
  /** For files: accepted types as the input's accept attribute says them, and megabytes. */
  accept?: string
  max_megabytes?: number
  autocomplete?: string
  /** The keys a phone offers, where the type does not say it: digits for a code. */
  keyboard?: 'numeric'
  /** What a consent agrees to, in full. */
  text?: string
  /** A record that cannot be meant, by its id: never offered. */
  except?: string
  /** Stands in the field at the start, as a person would type it. */
  start?: string
}

/** Something looked up: the id is sent, the label is shown. */
export interface Chosen {
  id: string
  label: string
  hint?: string
}

export type FieldValue = string | number | boolean | string[] | Chosen | File | null
export type FormValues = Record<string, FieldValue>

export const textLimit = 200
export const longTextLimit = 2000

/** Answered by a tick: yes or no, or a consent. */
export const isTick = (field: FieldSpec) => field.type === 'yes_no' || field.type === 'consent'

/** What stands in a field before anybody types: its start, else nothing. */
export function startValue(field: FieldSpec): FieldValue {
  if (field.start === undefined) return emptyValue(field)
  if (isTick(field)) return field.start === 'true'
  return field.type === 'choices' ? field.start.split(',') : field.start
}

export function emptyValue(field: FieldSpec): FieldValue {
  if (field.type === 'choices') return []
  if (isTick(field)) return false
  return ['person', 'org', 'place', 'file'].includes(field.type) ? null : ''
}

export function isChosen(value: FieldValue | undefined): value is Chosen {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File)
}

export function isEmpty(value: FieldValue | undefined): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** What is sent for a value: ids for what was looked up, numbers for whole numbers, nothing for what is empty. */
export function sentValue(field: FieldSpec, value: FieldValue | undefined): unknown {
  if (isEmpty(value)) return field.type === 'choices' ? [] : null
  if (isChosen(value)) return value.id
  if (typeof value !== 'string') return value
  if (field.type === 'password') return value
  const text = value.trim()
  if (field.type === 'whole') return Number(text)
  if (field.type === 'id_number') return text.toUpperCase()
  return field.type === 'phone' ? text.replace(/[\s-]/g, '') : text
}
