import { answer, under } from '../answer'
import { api } from '../client'

export const playbooks = () => answer(api.GET('/api/playbooks'))

export const previewPlaybook = (id: string, org: string) =>
  answer(api.GET('/api/playbooks/{playbook}/preview', { params: { path: { playbook: id }, query: { org } } }))

export const installPlaybook = (id: string, org: string, settings: Record<string, unknown>, key?: string) =>
  answer(api.POST('/api/playbooks/{playbook}/installation', { params: { path: { playbook: id } }, body: { org, settings }, ...under(key) }))

export const archiveInstallation = (installation: string, key?: string) =>
  answer(api.POST('/api/installations/{installation}/archiving', { params: { path: { installation } }, ...under(key) }))
