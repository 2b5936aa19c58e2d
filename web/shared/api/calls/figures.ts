import { answer } from '../answer'
import { api } from '../client'

export interface Period {
  org?: string
  from?: string
  to?: string
  as_of?: string
}

export const figures = (query: Period & { by?: string; after?: string; limit?: string } = {}) => answer(api.GET('/api/figures', { params: { query } }))

export const figure = (id: string, query: Period = {}) =>
  answer(api.GET('/api/figures/{figure}', { params: { path: { figure: id }, query } }))

export const figureFacts = (id: string, query: Period & { after?: string; limit?: string } = {}) =>
  answer(api.GET('/api/figures/{figure}/facts', { params: { path: { figure: id }, query } }))

export const fact = (id: string) => answer(api.GET('/api/facts/{fact}', { params: { path: { fact: id } } }))

export const factProof = (id: string) => answer(api.GET('/api/facts/{fact}/proof', { params: { path: { fact: id } } }))

/** What happened to a record, as facts: `activities/session/<id>`. */
export const recordTimeline = (domain: string, noun: string, id: string) =>
  answer(api.GET('/api/records/{domain}/{noun}/{id}/timeline', { params: { path: { domain, noun, id } } }))
