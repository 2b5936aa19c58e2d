import type { Choice } from '@shared/forms/spec'
import { t } from '../terms/grants'

/** What a security administrator may give; the three administrators are named when a city is set up. */
export const roles: Choice[] = [
  { value: 'chair', label: t('console.role.chair') },
  { value: 'officer', label: t('console.role.officer') },
  { value: 'keeper', label: t('console.role.keeper') },
  { value: 'teacher', label: t('console.role.teacher') },
  { value: 'mediator', label: t('console.role.mediator') },
  { value: 'editor', label: t('console.role.editor') },
]
