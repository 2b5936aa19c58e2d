import type { IconName } from '@shared/icons/paths'
import { t } from '@shared/terms'

export interface DeskLink {
  name: string
  icon: IconName
  label: string
  /** The pages that belong under it. */
  pages: string[]
  /** Who has this capability finds it. */
  can: string
}

export const desks: DeskLink[] = [
  { name: 'inbox', icon: 'inbox', label: t('console.nav.inbox'), pages: ['inbox', 'matter'], can: 'review_matters' },
  { name: 'orgs', icon: 'tree', label: t('console.nav.orgs'), pages: ['orgs', 'org', 'new-org'], can: 'see_orgs' },
  { name: 'people', icon: 'people', label: t('console.nav.people'), pages: ['people', 'person', 'import-people'], can: 'see_people' },
  { name: 'activities', icon: 'calendar', label: t('console.nav.activities'), pages: ['activities', 'activity', 'new-session'], can: 'plan_activities' },
  { name: 'door', icon: 'check', label: t('console.nav.door'), pages: ['door', 'roll'], can: 'call_roll' },
  { name: 'figures', icon: 'figure', label: t('console.nav.figures'), pages: ['figures', 'figure', 'fact'], can: 'see_figures' },
  { name: 'playbooks', icon: 'book', label: t('console.nav.playbooks'), pages: ['playbooks', 'install'], can: 'install_playbooks' },
  { name: 'grants', icon: 'lock', label: t('console.nav.grants'), pages: ['grants'], can: 'grant_roles' },
  { name: 'audit', icon: 'list', label: t('console.nav.audit'), pages: ['audit'], can: 'see_audit' },
]

/** Where one begins: the first desk that one may sit at, and one's own account where there is none. */
export const firstDesk = (can: (word: string) => boolean) => desks.find((one) => can(one.can))?.name ?? 'security'
