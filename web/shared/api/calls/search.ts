import type { Hit } from '../types'
import { activities } from './activities'
import { inbox } from './matters'
import { orgs } from './orgs'
import { people } from './people'

const few = '5'

// Whoever may not see one kind still finds the others: a refusal is an empty list here, a server out of reach is not.
async function kind(found: Promise<Hit[]>): Promise<Hit[]> {
  return found.catch((thrown: { status?: number }) => {
    if (thrown.status === 403 || thrown.status === 422) return []
    throw thrown
  })
}

/** Persons, orgs, matters and activities, within what the one who asks may see. */
export async function search(q: string): Promise<{ items: Hit[] }> {
  const found = await Promise.all([
    kind(people({ q, limit: few }).then(({ items }) => items.map(({ id, name, org }) => ({ kind: 'person', id, title: name, sub: org.name })))),
    kind(orgs({ q, limit: few }).then(({ items }) => items.map(({ id, name, kind_label }) => ({ kind: 'org', id, title: name, sub: kind_label })))),
    kind(inbox({ view: 'mine' }).then(({ items }) => items.filter(({ title }) => title.includes(q)).map(({ id, title, state_label }) => ({ kind: 'matter', id, title, sub: state_label })))),
    kind(activities({ q, limit: few }).then(({ items }) => items.map(({ id, title, org }) => ({ kind: 'activity', id, title, sub: org.name })))),
  ])
  return { items: found.flat() }
}
