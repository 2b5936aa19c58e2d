import { answer, under } from '../answer'
import { api } from '../client'

export const flow = (topic: string, org?: string) => answer(api.GET('/api/flows/{topic}', { params: { path: { topic }, query: { org } } }))

export const openMatter = (topic: string, org: string, answers: Record<string, unknown>, key?: string) =>
  answer(api.POST('/api/matters', { body: { topic, org, answers }, ...under(key) }))

export const myMatters = () => answer(api.GET('/api/my/matters'))

export const matter = (id: string) => answer(api.GET('/api/matters/{matter}', { params: { path: { matter: id } } }))

/** `seen`: how many steps the page showed; where another came between, the step is refused and says so. */
export interface StepTaken {
  answers: Record<string, unknown>
  seen: number
}

export const takeStep = (id: string, step: string, body: StepTaken, key?: string) =>
  answer(api.POST('/api/matters/{matter}/steps/{step}', { params: { path: { matter: id, step } }, body, ...under(key) }))

/** The years whose holidays are not known though they are needed. */
export const calendar = () => answer(api.GET('/api/calendar'))

export interface InboxAsked {
  view?: string
  topic?: string
  q?: string
  after?: string
  limit?: string
}

export const inbox = (query: InboxAsked = {}) => answer(api.GET('/api/inbox', { params: { query } }))
