import { roleLabels } from '@shared/api/labels'
import type { Choice } from '@shared/forms/spec'

/** What a security administrator may give. A second administrator of each kind, too: nobody resets his own account. */
export const roles: Choice[] = Object.entries(roleLabels).map(([value, label]) => ({ value, label }))
