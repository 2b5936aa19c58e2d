import type { SessionCard } from '@shared/api/types'
import { t } from '@shared/terms/member'
import { dayOf, msOf, sayClock, sayMoment, sayShortly } from '@shared/time/time'

export interface SeatWords {
  words: string
  look: 'done' | 'due' | ''
}

/** How a session's seats stand, in words. */
export function seatWords(session: SessionCard, now: number): SeatWords {
  if (session.cancelled) return { words: t('member.sessions.cancelled'), look: '' }
  const mine = session.my_state
  if (mine) return { words: t(`member.sessions.mine.${mine}`), look: mine === 'offered' ? 'due' : 'done' }
  const { state, opens_at: opens } = session.sign_up
  if (state === 'open') return { words: t('member.sessions.left', { n: session.free }), look: 'done' }
  if (state === 'full') return { words: t('member.sessions.full'), look: 'due' }
  if (state === 'closed') return { words: t('member.sessions.closed'), look: '' }
  const at = `${sayShortly(dayOf(opens), dayOf(now))}${sayClock(opens)}`
  return { words: t('member.sessions.notYet', { at }), look: '' }
}

/** Whether whoever has a seat could not give it back himself any more: the seat stands, and the host is to be asked. */
export const tooLateToCancel = (session: SessionCard, now: number) => msOf(session.cancel_until) < now

export const sinceAndWhom = (session: SessionCard, now: number) => ({ at: sayMoment(session.cancel_until, dayOf(now)), org: session.org.name })

/** 免费, or what it costs. */
export function priceWords(session: Pick<SessionCard, 'price' | 'price_reason'>): string {
  const free = Number(session.price) === 0
  const words = free ? t('member.sessions.free0') : `${session.price}${t('forms.yuan')}`
  if (free && session.price_reason?.includes(words)) return session.price_reason // 公益免费 says both
  return session.price_reason ? `${words} · ${session.price_reason}` : words
}

/** A session's own name, after its activity's where they differ. */
export function titleOf(session: SessionCard): string {
  const { title } = session.activity
  return !session.title || session.title === title ? title : `${title} · ${session.title}`
}
