import { answer } from '../answer'
import { api } from '../client'
import type { Hit } from '../types'

// Each domain adds what it finds under a name of its own; the page of such a record is named after one of them.
const kinds = { people: 'person', orgs: 'org', matters: 'matter', activities: 'activity' } as const

/** Whatever the words find, within what the one who asks may see. */
export async function search(q: string): Promise<{ items: Hit[] }> {
  const found = await answer(api.GET('/api/search', { params: { query: { q } } }))
  const named = Object.entries(kinds) as [keyof typeof kinds, Hit['kind']][]
  return { items: named.flatMap(([member, kind]) => found[member].map(({ id, title, hint }) => ({ kind, id, title, sub: hint }))) }
}
