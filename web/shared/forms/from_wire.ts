import type { WireField } from '../api/types'
import type { FieldSpec, FieldType } from './spec'

const completions: Record<string, string> = { name: 'name', phone: 'tel-national' }

/** The fields of a form as the server sends them, for the renderer. */
export function fieldsFrom(wire: WireField[]): FieldSpec[] {
  return wire.map((field) => ({
    id: field.id,
    label: field.label,
    type: field.type as FieldType,
    required: field.required,
    hint: field.hint || undefined,
    choices: field.choices.length ? field.choices : undefined,
    max_length: field.max_length ?? undefined,
    min: field.min ?? undefined,
    max: field.max ?? undefined,
    start: field.default ?? undefined,
    text: field.text || undefined,
    autocomplete: completions[field.id],
  }))
}
