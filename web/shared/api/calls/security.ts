import { answer, under } from '../answer'
import { api } from '../client'

export const changePassword = (old: string, fresh: string, key?: string) =>
  answer(api.POST('/api/my/password', { body: { old, new: fresh }, ...under(key) }))

export const secondFactor = () => answer(api.GET('/api/my/second-factor'))
export const beginSecondFactor = (key?: string) => answer(api.POST('/api/my/second-factor', under(key)))
export const confirmSecondFactor = (code: string, key?: string) =>
  answer(api.POST('/api/my/second-factor/confirmation', { body: { code }, ...under(key) }))

export interface Paged {
  org?: string
  after?: string
  limit?: string
}

export const grants = (query: Paged = {}) => answer(api.GET('/api/grants', { params: { query } }))
export const giveRole = (body: { person: string; role: string; org: string }, key?: string) =>
  answer(api.POST('/api/grants', { body, ...under(key) }))
export const takeRole = (grant: string, key?: string) =>
  answer(api.DELETE('/api/grants/{grant}', { params: { path: { grant } }, ...under(key) }))

export const accounts = (query: { q?: string; after?: string; limit?: string } = {}) => answer(api.GET('/api/accounts', { params: { query } }))
export const openAccount = (body: { name: string; phone: string; login: string }, key?: string) => answer(api.POST('/api/accounts', { body, ...under(key) }))
export const resetAccount = (account: string, key?: string) => answer(api.POST('/api/accounts/{account}/reset', { params: { path: { account } }, ...under(key) }))
export const disableAccount = (account: string, reason: string, key?: string) =>
  answer(api.POST('/api/accounts/{account}/disabling', { params: { path: { account } }, body: { reason }, ...under(key) }))
export const enableAccount = (account: string, key?: string) =>
  answer(api.POST('/api/accounts/{account}/enabling', { params: { path: { account } }, ...under(key) }))

export const auditLines = (query: Omit<Paged, 'org'> = {}) => answer(api.GET('/api/audit', { params: { query } }))
