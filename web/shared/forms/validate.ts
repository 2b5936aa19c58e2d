// One sentence per field that is wrong, each saying what to write instead.
import { t } from '../terms'
import { parseDay } from '../time/time'
import { idFault } from './id_number'
import { isChosen, isEmpty, isTick, longTextLimit, sentValue, textLimit, type FieldSpec, type FieldValue } from './spec'

type Check = (field: FieldSpec, value: FieldValue, today: number) => string | undefined

// Characters as people count them: a rare character is one, though JavaScript stores it as two.
const lengthOf = (text: string) => Array.from(text).length

const text: Check = (field, value) => {
  const length = lengthOf(String(value).trim())
  const max = field.max_length ?? (field.type === 'long_text' ? longTextLimit : textLimit)
  if (length > max) return t('forms.tooLong', { label: field.label, max, over: length - max })
  const min = field.min_length ?? 0
  return length < min ? t('forms.tooShort', { label: field.label, min }) : undefined
}

function withinBounds(field: FieldSpec, value: number): string | undefined {
  const { label, min, max } = field
  if (min !== undefined && value < min) return t('forms.tooSmall', { label, min })
  return max !== undefined && value > max ? t('forms.tooLarge', { label, max }) : undefined
}

const whole: Check = (field, value) => {
  const written = String(value).trim()
  const safe = /^-?\d{1,15}$/.test(written)
  return safe ? withinBounds(field, Number(written)) : t('forms.notWhole', { label: field.label })
}

const money: Check = (field, value) => {
  const written = String(value).trim()
  const safe = /^\d{1,12}(\.\d{1,2})?$/.test(written)
  return safe ? withinBounds(field, Number(written)) : t('forms.notMoney', { label: field.label })
}

const date: Check = (field, value) => {
  const { label, earliest, latest } = field
  const written = String(value).trim()
  if (parseDay(written) === undefined) return t('forms.notDate', { label })
  if (earliest && written < earliest) return t('forms.tooEarly', { label, min: earliest })
  return latest && written > latest ? t('forms.tooLate', { label, max: latest }) : undefined
}

const choice: Check = (field, value) => {
  const known = field.choices?.some((choice) => choice.value === value)
  return known ? undefined : t('forms.notChoice', { label: field.label })
}

const choices: Check = (field, value) => {
  const { label, min, max } = field
  const picked = Array.isArray(value) ? value : []
  if (!picked.every((one) => field.choices?.some((choice) => choice.value === one))) return t('forms.notChoice', { label })
  if (min !== undefined && picked.length < min) return t('forms.tooFew', { label, min })
  return max !== undefined && picked.length > max ? t('forms.tooMany', { label, max }) : undefined
}

const phone: Check = (field, value) =>
  /^1[3-9]\d{9}$/.test(String(sentValue(field, value))) ? undefined : t('forms.notPhone')

const idSentences = {
  length: 'forms.idLength',
  shape: 'forms.idShape',
  birth: 'forms.idBirth',
  future: 'forms.idFuture',
  check: 'forms.idCheck',
} as const

const idNumber: Check = (_field, value, today) => {
  const written = String(value).trim()
  const fault = idFault(written, today)
  return fault && t(idSentences[fault], { length: lengthOf(written) })
}

// Typed and not taken from the list: it names nothing yet.
const lookedUp: Check = (field, value) => (isChosen(value) ? undefined : t('forms.notPicked', { label: field.label }))

const file: Check = (field, value) => {
  const max = field.max_megabytes ?? 10
  if (!(value instanceof File)) return undefined
  return value.size > max * 1024 * 1024 ? t('forms.fileTooLarge', { label: field.label, max }) : undefined
}

const checks: Partial<Record<FieldSpec['type'], Check>> = {
  text,
  password: text,
  long_text: text,
  whole,
  money,
  date,
  choice,
  choices,
  phone,
  id_number: idNumber,
  person: lookedUp,
  org: lookedUp,
  place: lookedUp,
  file,
}

function missing(field: FieldSpec): string {
  if (field.type === 'consent') return t('forms.requiredConsent')
  if (field.type === 'file') return t('forms.requiredFile', { label: field.label })
  const picked = ['choice', 'choices', 'person', 'org', 'place', 'date'].includes(field.type)
  return t(picked ? 'forms.requiredChoice' : 'forms.required', { label: field.label })
}

/** What is wrong with one value, or undefined. `today` is the city's day. */
export function faultOf(field: FieldSpec, value: FieldValue | undefined, today: number): string | undefined {
  const unticked = isTick(field) && field.required && value !== true
  if (isEmpty(value) || unticked) return field.required ? missing(field) : undefined
  return checks[field.type]?.(field, value as FieldValue, today)
}
