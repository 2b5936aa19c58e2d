import { answer, under } from '../answer'
import { api } from '../client'
import type { NewOrg } from '../types'

export interface OrgsAsked {
  q?: string
  parent?: string
  kind?: string
  after?: string
  limit?: string
}

export const orgs = (query: OrgsAsked = {}) => answer(api.GET('/api/orgs', { params: { query } }))

export const orgChildren = (root?: string) => answer(api.GET('/api/orgs/tree', { params: { query: { root } } }))

export const org = (id: string) => answer(api.GET('/api/orgs/{org}', { params: { path: { org: id } } }))

export const foundOrg = (body: NewOrg, key?: string) => answer(api.POST('/api/orgs', { body, ...under(key) }))

export const moveOrg = (id: string, parent: string, key?: string) =>
  answer(api.POST('/api/orgs/{org}/move', { params: { path: { org: id } }, body: { parent }, ...under(key) }))

export const unions = (query: { q?: string; near?: string; limit?: string } = {}) =>
  answer(api.GET('/api/unions', { params: { query } }))
