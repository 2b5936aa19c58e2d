import { answer } from '../answer'
import { api } from '../client'

/** Persons, orgs, matters and activities, within what the one who asks may see. */
export const search = (q: string) => answer(api.GET('/api/search', { params: { query: { q } } }))
