// Made by src/people/tests/labels_test.cpp from the server's own words; changed there, not here.

export const orgKindLabels = {
  city_federation: '市总工会',
  district_federation: '区（市）总工会',
  town_union: '镇街工会',
  enterprise_union: '基层工会',
  industry_federation: '行业工会联合会',
  association: '协会',
  partner_department: '协作部门',
} as const

export const roleLabels = {
  chair: '基层工会主席',
  officer: '工会干部',
  keeper: '阵地管理员',
  teacher: '教师',
  mediator: '调解员',
  editor: '编审',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
} as const

export const tradeLabels = {
  manufacturing: '制造',
  mining: '煤炭',
  logistics: '物流仓储',
  trucking: '货运',
  courier: '快递外卖',
  ride: '网约车',
  retail: '商贸',
  catering: '餐饮住宿',
  education: '教育',
  health: '医疗卫生',
  construction: '建筑',
  public: '公共服务',
  other: '其他',
} as const

export type Capability =
  | 'see_orgs'
  | 'change_orgs'
  | 'see_people'
  | 'change_people'
  | 'unmask_people'
  | 'review_matters'
  | 'see_places'
  | 'change_places'
  | 'plan_activities'
  | 'call_roll'
  | 'see_figures'
  | 'see_facts'
  | 'install_playbooks'
  | 'grant_roles'
  | 'see_audit'
  | 'run_platform'

export const rolesThat: Record<Capability, (keyof typeof roleLabels)[]> = {
  see_orgs: ['chair', 'officer', 'editor', 'system_admin', 'security_admin', 'audit_admin'],
  change_orgs: ['chair', 'officer'],
  see_people: ['chair', 'officer', 'security_admin'],
  change_people: ['chair', 'officer'],
  unmask_people: ['officer'],
  review_matters: ['chair', 'officer', 'mediator'],
  see_places: ['chair', 'officer', 'keeper'],
  change_places: ['officer'],
  plan_activities: ['chair', 'officer'],
  call_roll: ['chair', 'officer', 'keeper', 'teacher'],
  see_figures: ['chair', 'officer', 'editor'],
  see_facts: ['chair', 'officer', 'editor', 'audit_admin'],
  install_playbooks: ['officer'],
  grant_roles: ['security_admin'],
  see_audit: ['audit_admin'],
  run_platform: ['system_admin'],
}
