import type { SessionCard } from '@shared/api/types'
import { t } from '../terms/activities'

/** How sign-up for a session stands, in a word and a colour. */
export function seatState(session: SessionCard): { words: string; look: string } {
  if (session.cancelled) return { words: t('console.activities.cancelled'), look: '' }
  const states: Record<string, { words: string; look: string }> = {
    open: { words: t('console.activities.left', { n: session.free }), look: 'done' },
    full: { words: t('console.activities.waiting', { n: session.waiting }), look: 'due' },
    closed: { words: t('console.activities.closed'), look: '' },
    not_yet: { words: t('console.activities.notYet'), look: '' },
  }
  return states[session.sign_up.state] ?? { words: session.sign_up.state, look: '' }
}
