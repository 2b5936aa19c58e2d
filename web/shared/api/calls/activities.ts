import { answer, under } from '../answer'
import { api } from '../client'
import type { NewActivity, NewSession } from '../types'

export interface SessionsAsked {
  q?: string
  from?: string
  to?: string
  near?: string
  topic?: string
  free?: string
  after?: string
  limit?: string
}

const at = (id: string) => ({ path: { id } })

export const sessions = (query: SessionsAsked = {}) => answer(api.GET('/api/sessions', { params: { query } }))
export const session = (id: string) => answer(api.GET('/api/sessions/{id}', { params: at(id) }))

export const bookSeat = (id: string, answers: Record<string, unknown>, key?: string) =>
  answer(api.POST('/api/sessions/{id}/booking', { params: at(id), body: { answers }, ...under(key) }))
export const cancelBooking = (id: string, key?: string) =>
  answer(api.DELETE('/api/bookings/{id}', { params: at(id), ...under(key) }))
export const myBookings = (view: 'coming' | 'past') =>
  answer(api.GET('/api/my/bookings', { params: { query: { view } } }))
export const myWaiting = () => answer(api.GET('/api/my/waiting'))
export const bookingCode = (id: string) => answer(api.GET('/api/bookings/{id}/code', { params: at(id) }))

export const joinWaiting = (id: string, key?: string) =>
  answer(api.POST('/api/sessions/{id}/waiting', { params: at(id), ...under(key) }))
export const leaveWaiting = (id: string, key?: string) =>
  answer(api.DELETE('/api/sessions/{id}/waiting', { params: at(id), ...under(key) }))
export const myOffers = () => answer(api.GET('/api/my/offers'))
export const acceptOffer = (id: string, key?: string) =>
  answer(api.POST('/api/offers/{id}/acceptance', { params: at(id), ...under(key) }))
export const declineOffer = (id: string, key?: string) =>
  answer(api.POST('/api/offers/{id}/declining', { params: at(id), ...under(key) }))

export const activities = (query: { q?: string; org?: string; after?: string; limit?: string } = {}) =>
  answer(api.GET('/api/activities', { params: { query } }))
export const activity = (id: string) => answer(api.GET('/api/activities/{id}', { params: at(id) }))
export const activityTopics = () => answer(api.GET('/api/activity-topics'))
export const planActivity = (body: NewActivity, key?: string) =>
  answer(api.POST('/api/activities', { body, ...under(key) }))
export const planSession = (id: string, body: NewSession, key?: string) =>
  answer(api.POST('/api/activities/{id}/sessions', { params: at(id), body, ...under(key) }))

export const rolls = (query: { q?: string; from?: string; to?: string; after?: string; limit?: string } = {}) =>
  answer(api.GET('/api/rolls', { params: { query } }))
export const roll = (id: string) => answer(api.GET('/api/sessions/{id}/roll', { params: at(id) }))
export const checkInByCode = (id: string, shown: { code: string; phone_tail?: string }, key?: string) =>
  answer(api.POST('/api/sessions/{id}/check-ins', { params: at(id), body: shown, ...under(key) }))
export const checkInByRoll = (booking: string, key?: string) =>
  answer(api.POST('/api/bookings/{id}/check-in', { params: at(booking), ...under(key) }))
export const reverseCheckIn = (booking: string, reason: string, key?: string) =>
  answer(api.POST('/api/check-ins/{booking}/reversal', { params: { path: { booking } }, body: { reason }, ...under(key) }))
export const giveBack = (booking: string, reason: string, key?: string) =>
  answer(api.POST('/api/bookings/{id}/cancellation', { params: at(booking), body: { reason }, ...under(key) }))
export const checkInAfterEnd = (booking: string, reason: string, key?: string) =>
  answer(api.POST('/api/bookings/{id}/late-check-in', { params: at(booking), body: { reason }, ...under(key) }))
export const walkIn = (id: string, person: string, key?: string) =>
  answer(api.POST('/api/sessions/{id}/walk-in', { params: at(id), body: { person }, ...under(key) }))
export const closeSession = (id: string, key?: string) =>
  answer(api.POST('/api/sessions/{id}/closing', { params: at(id), ...under(key) }))
export const home = (near?: string) => answer(api.GET('/api/home', { params: { query: { near } } }))
