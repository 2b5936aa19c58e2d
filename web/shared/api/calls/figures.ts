import { answer } from '../answer'
import { api } from '../client'

export interface Period {
  org?: string
  from?: string
  to?: string
  as_of?: string
}

export const figures = (query: Period = {}) => answer(api.GET('/api/figures', { params: { query } }))

export const figure = (id: string, query: Period = {}) =>
  answer(api.GET('/api/figures/{id}', { params: { path: { id }, query } }))

export const figureFacts = (id: string, query: Period & { after?: string; limit?: string } = {}) =>
  answer(api.GET('/api/figures/{id}/facts', { params: { path: { id }, query } }))

export const fact = (id: string) => answer(api.GET('/api/facts/{id}', { params: { path: { id } } }))

export const factProof = (id: string) => answer(api.GET('/api/facts/{id}/proof', { params: { path: { id } } }))
