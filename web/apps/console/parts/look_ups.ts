// What the forms of the console look up, within what the one who asks may see.
import { orgs } from '@shared/api/calls/orgs'
import { people } from '@shared/api/calls/people'
import { accounts } from '@shared/api/calls/security'
import { places } from '@shared/api/calls/places'
import type { Chosen } from '@shared/forms/spec'

const few = '8'

export async function findPeople(q: string): Promise<Chosen[]> {
  const found = await people({ q, limit: few })
  return found.items.map(({ id, name, phone_masked, org }) => ({ id, label: name, hint: [org.name, phone_masked].filter(Boolean).join(' ') }))
}

/** Who may hold a role: who has an account already, then everybody else. */
export async function findHolders(q: string): Promise<Chosen[]> {
  const [held, known] = await Promise.all([accounts({ q, limit: few }), findPeople(q)])
  const holders = held.items.map(({ person, login }) => ({ id: person.id, label: person.name, hint: login }))
  return [...holders, ...known.filter(({ id }) => !holders.some((holder) => holder.id === id))]
}

export async function findOrgs(q: string): Promise<Chosen[]> {
  const found = await orgs({ q, limit: few })
  return found.items.map(({ id, name, kind_label }) => ({ id, label: name, hint: kind_label }))
}

export async function findPlaces(q: string): Promise<Chosen[]> {
  const found = await places({ q, limit: few })
  return found.items.map(({ id, name, address }) => ({ id, label: name, hint: address }))
}
