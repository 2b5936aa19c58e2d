import type { IconName } from '@shared/icons/paths'
import { t } from '@shared/terms'

export interface DeskLink {
  name: string
  icon: IconName
  label: string
  /** The pages that belong under it. */
  pages: string[]
}

export const desks: DeskLink[] = [
  { name: 'inbox', icon: 'inbox', label: t('console.nav.inbox'), pages: ['inbox', 'matter'] },
  { name: 'orgs', icon: 'tree', label: t('console.nav.orgs'), pages: ['orgs', 'org', 'new-org'] },
  { name: 'people', icon: 'people', label: t('console.nav.people'), pages: ['people', 'person'] },
  { name: 'activities', icon: 'calendar', label: t('console.nav.activities'), pages: ['activities', 'activity', 'new-session', 'roll'] },
  { name: 'figures', icon: 'figure', label: t('console.nav.figures'), pages: ['figures', 'figure', 'fact'] },
  { name: 'playbooks', icon: 'book', label: t('console.nav.playbooks'), pages: ['playbooks', 'install'] },
]
