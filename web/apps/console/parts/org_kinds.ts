import type { Choice } from '@shared/forms/spec'
import { t } from '../terms/orgs'

export const orgKinds: Choice[] = [
  { value: 'city_federation', label: t('console.orgKind.city_federation') },
  { value: 'district_federation', label: t('console.orgKind.district_federation') },
  { value: 'town_union', label: t('console.orgKind.town_union') },
  { value: 'enterprise_union', label: t('console.orgKind.enterprise_union') },
  { value: 'industry_federation', label: t('console.orgKind.industry_federation') },
  { value: 'association', label: t('console.orgKind.association') },
  { value: 'partner_department', label: t('console.orgKind.partner_department') },
]

const ranks = ['city_federation', 'district_federation', 'town_union', 'industry_federation', 'enterprise_union', 'association', 'partner_department']

/** Unions first, then whoever works with them; within a kind as they came. */
export const byKind = <Org extends { kind: string }>(orgs: Org[]): Org[] => [...orgs].sort((one, other) => ranks.indexOf(one.kind) - ranks.indexOf(other.kind))
