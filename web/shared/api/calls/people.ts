import { answer, under } from '../answer'
import { api } from '../client'

export interface PeopleAsked {
  q?: string
  org?: string
  after?: string
  limit?: string
}

export const people = (query: PeopleAsked = {}) => answer(api.GET('/api/people', { params: { query } }))

export const person = (id: string) => answer(api.GET('/api/people/{person}', { params: { path: { person: id } } }))

/** Shows one masked value in full; that it was shown, to whom and why, is kept in the audit. */
export const unmask = (id: string, field: string, reason: string, key?: string) =>
  answer(api.POST('/api/people/{person}/unmasking', { params: { path: { person: id } }, body: { field, reason }, ...under(key) }))
