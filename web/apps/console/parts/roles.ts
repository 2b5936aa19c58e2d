import { roleLabels } from '@shared/api/labels'
import type { Choice } from '@shared/forms/spec'

/** What a security administrator may give; the three administrators are named when a city is set up. */
const given = ['chair', 'officer', 'keeper', 'teacher', 'mediator', 'editor'] as const

export const roles: Choice[] = given.map((value) => ({ value, label: roleLabels[value] }))
