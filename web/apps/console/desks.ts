// The desks and the pages that belong to each: address, name and title of a page stand here and nowhere else. The router, the
// navigation, the title of the window and the looks of the browser tests are read off this table.
import type { Component } from 'vue'
import type { Capability } from '@shared/api/labels'
import type { IconName } from '@shared/icons/paths'

export interface Page {
  path: string
  name: string
  title: string
  /** Beside what opens its desk: who has not this capability is told so, and who has it, before a form is filled in. */
  can?: Capability
  load: () => Promise<{ default: Component }>
}

export interface Desk {
  name: string
  label: string
  icon: IconName
  /** Who has this capability finds it. */
  can: Capability
  /** The first is where the desk opens. */
  pages: Page[]
}

export const desks: Desk[] = [
  {
    name: 'inbox',
    label: '收件箱',
    icon: 'inbox',
    can: 'review_matters',
    pages: [
      { path: '/inbox', name: 'inbox', title: '收件箱', load: () => import('./pages/Inbox.vue') },
      { path: '/matters/:id', name: 'matter', title: '办件', load: () => import('./pages/Matter.vue') },
    ],
  },
  {
    name: 'accounts',
    label: '账号',
    icon: 'person',
    can: 'grant_roles',
    pages: [{ path: '/accounts', name: 'accounts', title: '账号', load: () => import('./pages/Accounts.vue') }],
  },
  {
    name: 'grants',
    label: '岗位',
    icon: 'lock',
    can: 'grant_roles',
    pages: [{ path: '/grants', name: 'grants', title: '岗位', load: () => import('./pages/Grants.vue') }],
  },
  {
    name: 'audit',
    label: '审计',
    icon: 'list',
    can: 'see_audit',
    pages: [{ path: '/audit', name: 'audit', title: '审计', load: () => import('./pages/Audit.vue') }],
  },
  {
    name: 'orgs',
    label: '组织',
    icon: 'tree',
    can: 'see_orgs',
    pages: [
      { path: '/orgs', name: 'orgs', title: '组织', load: () => import('./pages/Orgs.vue') },
      { path: '/orgs/new', name: 'new-org', title: '新建组织', can: 'change_orgs', load: () => import('./pages/NewOrg.vue') },
      { path: '/orgs/:id', name: 'org', title: '组织', load: () => import('./pages/Org.vue') },
    ],
  },
  {
    name: 'people',
    label: '人员',
    icon: 'people',
    can: 'see_people',
    pages: [
      { path: '/people', name: 'people', title: '人员', load: () => import('./pages/People.vue') },
      { path: '/people/import', name: 'import-people', title: '导入人员', can: 'change_people', load: () => import('./pages/ImportPeople.vue') },
      { path: '/people/:id', name: 'person', title: '人员', load: () => import('./pages/Person.vue') },
    ],
  },
  {
    name: 'activities',
    label: '活动',
    icon: 'calendar',
    can: 'plan_activities',
    pages: [
      { path: '/activities', name: 'activities', title: '活动', load: () => import('./pages/Activities.vue') },
      { path: '/activities/new', name: 'new-activity', title: '新建活动', can: 'plan_activities', load: () => import('./pages/NewActivity.vue') },
      { path: '/activities/:id', name: 'activity', title: '活动', load: () => import('./pages/Activity.vue') },
      { path: '/activities/:id/new-session', name: 'new-session', title: '新增场次', can: 'plan_activities', load: () => import('./pages/NewSession.vue') },
      { path: '/sessions/:id', name: 'session', title: '场次', load: () => import('./pages/Session.vue') },
    ],
  },
  {
    name: 'door',
    label: '现场',
    icon: 'check',
    can: 'call_roll',
    pages: [
      { path: '/door', name: 'door', title: '现场', load: () => import('./pages/Door.vue') },
      { path: '/sessions/:id/roll', name: 'roll', title: '点名', load: () => import('./pages/Roll.vue') },
    ],
  },
  {
    name: 'places',
    label: '阵地',
    icon: 'pin',
    can: 'see_places',
    pages: [
      { path: '/places', name: 'places', title: '阵地', load: () => import('./pages/Places.vue') },
      { path: '/places/:id', name: 'place', title: '阵地', load: () => import('./pages/Place.vue') },
    ],
  },
  {
    name: 'figures',
    label: '数字',
    icon: 'figure',
    can: 'see_figures',
    pages: [
      { path: '/figures', name: 'figures', title: '数字', load: () => import('./pages/Figures.vue') },
      { path: '/figures/:id', name: 'figure', title: '数字', load: () => import('./pages/Figure.vue') },
      { path: '/facts/:id', name: 'fact', title: '事实', load: () => import('./pages/Fact.vue') },
    ],
  },
  {
    name: 'playbooks',
    label: '做法',
    icon: 'book',
    can: 'install_playbooks',
    pages: [
      { path: '/playbooks', name: 'playbooks', title: '做法', load: () => import('./pages/Playbooks.vue') },
      { path: '/playbooks/:id/install', name: 'install', title: '安装做法', can: 'install_playbooks', load: () => import('./pages/Install.vue') },
    ],
  },
]

/** What belongs to no desk: whoever is signed in has it. */
export const ownPages: Page[] = [
  { path: '/security', name: 'security', title: '账号安全', load: () => import('./pages/Security.vue') },
  { path: '/jobs', name: 'jobs', title: '后台任务', load: () => import('./pages/Jobs.vue') },
  { path: '/jobs/:id', name: 'job', title: '后台任务', load: () => import('./pages/Job.vue') },
]

/** The desk at which a page lies. */
export const deskOf = (page: string) => desks.find(({ pages }) => pages.some(({ name }) => name === page))

/** The page of this name, wherever it lies. */
export const pageOf = (name: string) => desks.flatMap(({ pages }) => pages).find((page) => page.name === name)

/** Where one begins: the first desk that one may sit at, and one's own account where there is none. */
export const firstDesk = (can: (word: Capability) => boolean) => desks.find((one) => can(one.can))?.name ?? 'security'
