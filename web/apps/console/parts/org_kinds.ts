import { orgKindLabels } from '@shared/api/labels'
import type { Choice } from '@shared/forms/spec'

export const orgKinds: Choice[] = Object.entries(orgKindLabels).map(([value, label]) => ({ value, label }))

const ranks = ['city_federation', 'district_federation', 'town_union', 'industry_federation', 'enterprise_union', 'association', 'partner_department']

/** Unions first, then whoever works with them; within a kind as they came. */
export const byKind = <Org extends { kind: string }>(orgs: Org[]): Org[] => [...orgs].sort((one, other) => ranks.indexOf(one.kind) - ranks.indexOf(other.kind))

/** What one may found: a city is made when it is set up; a chair's union has unions like itself below it. */
export const kindsFor = (roles: string[]): Choice[] =>
  orgKinds.filter(({ value }) => (roles.includes('officer') ? value !== 'city_federation' : value === 'enterprise_union'))
