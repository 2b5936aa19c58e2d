// What stands in a form, what is wrong with it, and what was typed before: an error, a lost connection or a page left
// by mistake costs nothing that was written.
import { computed, reactive, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import type { ApiProblem } from '../api/problem'
import { cityNow } from '../time/now'
import { dayOf } from '../time/time'
import { isChosen, isEmpty, sentValue, startValue, type FieldSpec, type FieldValue, type FormValues } from './spec'
import { faultOf } from './validate'

/** A fault as it stood when the form was last sent; what has been mended since stays in its place until the next send. */
export interface Finding {
  id: string
  sentence: string
}

export interface FormOptions {
  /** Keeps a draft under this name until the form is sent, as long as the tab lives. */
  draft?: string
  initial?: FormValues
}

// ID numbers, passwords and files stay out of the browser's storage: phones are lent, PCs are shared.
const unkept = new Set(['id_number', 'password', 'file'])
const kept = (field: FieldSpec) => !unkept.has(field.type)

const draftKey = (name: string) => `draft:${name}`

/** Signed out: what was typed is nobody else's. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftKey(''))) sessionStorage.removeItem(key)
  } catch {
    // A browser without storage has kept none.
  }
}

function readDraft(name: string | undefined): FormValues {
  if (!name) return {}
  try {
    return JSON.parse(sessionStorage.getItem(draftKey(name)) ?? '{}') as FormValues
  } catch {
    return {}
  }
}

export function useForm(specs: MaybeRefOrGetter<FieldSpec[]>, options: FormOptions = {}) {
  const fields = computed(() => toValue(specs))
  const values = reactive<FormValues>({})
  const faults = reactive<Record<string, string>>({})
  const findings = ref<Finding[]>([])
  const draft = readDraft(options.draft)
  const restored = ref(false)
  /** What a restored form does not bring back, and has to be given again. */
  const again = computed(() => (restored.value ? fields.value.filter((field) => !kept(field) && isEmpty(values[field.id])) : []))

  const untouched = (field: FieldSpec) => options.initial?.[field.id] ?? startValue(field)
  const touched = (field: FieldSpec, value: FieldValue | undefined) => JSON.stringify(value) !== JSON.stringify(untouched(field))

  function start(field: FieldSpec): FieldValue {
    const from = draft[field.id]
    if (from === undefined) return untouched(field)
    if (touched(field, from)) restored.value = true
    return from
  }

  watch(
    fields,
    (now) => {
      for (const field of now) if (!(field.id in values)) values[field.id] = start(field)
    },
    { immediate: true },
  )

  watch(values, () => {
    if (!options.draft) return
    const written = fields.value.filter((field) => kept(field) && touched(field, values[field.id]))
    const entries = written.map((field) => [field.id, values[field.id]])
    try {
      if (entries.length) sessionStorage.setItem(draftKey(options.draft), JSON.stringify(Object.fromEntries(entries)))
      else sessionStorage.removeItem(draftKey(options.draft))
    } catch {
      // A browser without storage still has the form in front of it.
    }
  })

  function check(field: FieldSpec): boolean {
    const fault = faultOf(field, values[field.id], dayOf(cityNow()))
    if (fault) faults[field.id] = fault
    else delete faults[field.id]
    return !fault
  }

  function find(): void {
    findings.value = faulty.value.map(({ id }) => ({ id, sentence: faults[id] ?? '' }))
  }

  /** Whether everything (or only these fields) may be sent; fills `faults`, with what was found `beyond` single fields. */
  function valid(only?: string[], beyond: Partial<Record<string, string>> = {}): boolean {
    const asked = fields.value.filter((field) => !only || only.includes(field.id))
    const sound = asked.map(check).every(Boolean)
    for (const { id } of asked) if (beyond[id]) faults[id] ??= beyond[id]
    find()
    return sound && asked.every(({ id }) => !faults[id])
  }

  /** Puts what the server found beside the fields; true if every one of its findings has a field here. */
  function take(problem: ApiProblem, beside: Record<string, string> = {}): boolean {
    const found = problem.fields.map(({ field, message }) => {
      const said = beside[field] ?? field
      const here = fields.value.find(({ id }) => said === id || said.endsWith(`.${id}`))
      if (here) faults[here.id] = message
      return Boolean(here)
    })
    find()
    return found.length > 0 && found.every(Boolean)
  }

  /** The body to send. */
  function body(): Record<string, unknown> {
    return Object.fromEntries(fields.value.map((field) => [field.id, sentValue(field, values[field.id])]))
  }

  /** Sent: the draft has done its work. */
  function forget(): void {
    if (options.draft) sessionStorage.removeItem(draftKey(options.draft))
    restored.value = false
    findings.value = []
  }

  function shownValue(field: FieldSpec): string {
    const value = values[field.id]
    if (isEmpty(value)) return ''
    if (isChosen(value)) return value.label
    if (value instanceof File) return value.name
    const ids = Array.isArray(value) ? value : [String(value)]
    return ids.map((id) => field.choices?.find((choice) => choice.value === id)?.label ?? id).join('、')
  }

  const faulty = computed(() => fields.value.filter((field) => faults[field.id]))
  return { fields, values, faults, faulty, findings, restored, again, check, valid, take, body, forget, shownValue }
}

export type Form = ReturnType<typeof useForm>
