import { answer, under } from '../answer'
import { api } from '../client'

export interface PeopleAsked {
  q?: string
  org?: string
  state?: string
  after?: string
  limit?: string
}

export const people = (query: PeopleAsked = {}) => answer(api.GET('/api/people', { params: { query } }))

export const person = (id: string) => answer(api.GET('/api/people/{person}', { params: { path: { person: id } } }))

/** Shows one masked value in full; that it was shown, to whom and why, is kept in the audit. */
export const unmask = (id: string, field: string, reason: string, key?: string) =>
  answer(api.POST('/api/people/{person}/unmasking', { params: { path: { person: id } }, body: { field, reason }, ...under(key) }))

/** What a union puts right in who somebody is: what is left out stays. */
export const correctPerson = (id: string, body: { name?: string; phone?: string; id_number?: string; reason: string }, key?: string) =>
  answer(api.PUT('/api/people/{person}/identity', { params: { path: { person: id } }, body, ...under(key) }))

export const mergePreview = (id: string, other: string) => answer(api.GET('/api/people/{person}/merging', { params: { path: { person: id }, query: { with: other } } }))

/** `right_number`: whose identity number is right, where both records have one. */
export const mergePeople = (id: string, body: { merged: string; reason: string; right_number?: string }, key?: string) =>
  answer(api.POST('/api/people/{person}/merging', { params: { path: { person: id } }, body, ...under(key) }))

export const partPeople = (merged: string, reason: string, key?: string) =>
  answer(api.POST('/api/people/{person}/parting', { params: { path: { person: merged } }, body: { reason }, ...under(key) }))

/** `reason`: left, died. */
export const endMembership = (id: string, reason: string, on: string | undefined, key?: string) =>
  answer(api.POST('/api/memberships/{membership}/ending', { params: { path: { membership: id } }, body: { reason, on }, ...under(key) }))

/** Takes an ending back that was noted by mistake. */
export const resumeMembership = (id: string, reason: string, key?: string) =>
  answer(api.POST('/api/memberships/{membership}/resumption', { params: { path: { membership: id } }, body: { reason }, ...under(key) }))
