import type { IconName } from '@shared/icons/paths'
import { t } from '@shared/terms/member'

export interface Door {
  name: string
  icon: IconName
  label: string
  line: string
}

/** The four doors behind which everything lies, in three taps at most. */
export const doors: Door[] = [
  { name: 'sessions', icon: 'calendar', label: t('member.nav.signUp'), line: t('member.home.signUpLine') },
  { name: 'ask', icon: 'help', label: t('member.nav.ask'), line: t('member.home.askLine') },
  { name: 'handle', icon: 'clipboard', label: t('member.nav.handle'), line: t('member.home.handleLine') },
  { name: 'me', icon: 'person', label: t('member.nav.me'), line: t('member.home.meLine') },
]

const behind: Record<string, string> = {
  session: 'sessions',
  places: 'sessions',
  place: 'sessions',
  matter: 'handle',
  join: 'handle',
  bookings: 'me',
  code: 'me',
  offers: 'me',
  devices: 'me',
  notices: 'me',
  'sign-in': 'me',
}

/** The door behind which a page lies. */
export const doorOf = (page: string) => behind[page] ?? page
