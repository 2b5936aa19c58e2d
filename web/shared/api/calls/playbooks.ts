import { answer, under } from '../answer'
import { api } from '../client'

export const playbooks = (query: { q?: string; after?: string } = {}) =>
  answer(api.GET('/api/playbooks', { params: { query } }))

export const previewPlaybook = (id: string, org: string) =>
  answer(api.GET('/api/playbooks/{id}/preview', { params: { path: { id }, query: { org } } }))

export const installPlaybook = (id: string, org: string, settings: Record<string, unknown>, key?: string) =>
  answer(api.POST('/api/playbooks/{id}/installation', { params: { path: { id } }, body: { org, settings }, ...under(key) }))
