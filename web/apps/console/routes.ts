import { createRouter, createWebHistory } from 'vue-router'
import { t } from '@shared/terms'

export const router = createRouter({
  history: createWebHistory('/console/'),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  routes: [
    { path: '/', name: 'first', component: () => import('./pages/Missing.vue') },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue'), meta: { title: t('console.signIn.title') } },
    { path: '/inbox', name: 'inbox', component: () => import('./pages/Inbox.vue'), meta: { title: t('console.inbox.title') } },
    { path: '/matters/:id', name: 'matter', component: () => import('./pages/Matter.vue'), props: true, meta: { title: t('console.inbox.matter') } },
    { path: '/orgs', name: 'orgs', component: () => import('./pages/Orgs.vue'), meta: { title: t('console.orgs.title') } },
    { path: '/orgs/new', name: 'new-org', component: () => import('./pages/NewOrg.vue'), meta: { title: t('console.orgs.foundTitle') } },
    { path: '/orgs/:id', name: 'org', component: () => import('./pages/Org.vue'), props: true, meta: { title: t('console.orgs.title') } },
    { path: '/people', name: 'people', component: () => import('./pages/People.vue'), meta: { title: t('console.people.title') } },
    { path: '/people/:id', name: 'person', component: () => import('./pages/Person.vue'), props: true, meta: { title: t('console.people.title') } },
    { path: '/activities', name: 'activities', component: () => import('./pages/Activities.vue'), meta: { title: t('console.activities.title') } },
    { path: '/activities/:id', name: 'activity', component: () => import('./pages/Activity.vue'), props: true, meta: { title: t('console.activities.title') } },
    { path: '/activities/:id/new-session', name: 'new-session', component: () => import('./pages/NewSession.vue'), props: true, meta: { title: t('console.activities.addSession') } },
    { path: '/sessions/:id/roll', name: 'roll', component: () => import('./pages/Roll.vue'), props: true, meta: { title: t('console.roll.title') } },
    { path: '/door', name: 'door', component: () => import('./pages/Door.vue'), meta: { title: t('console.door.title') } },
    { path: '/grants', name: 'grants', component: () => import('./pages/Grants.vue'), meta: { title: t('console.grants.title') } },
    { path: '/audit', name: 'audit', component: () => import('./pages/Audit.vue'), meta: { title: t('console.audit.title') } },
    { path: '/security', name: 'security', component: () => import('./pages/Security.vue'), meta: { title: t('console.security.title') } },
    { path: '/figures', name: 'figures', component: () => import('./pages/Figures.vue'), meta: { title: t('console.figures.title') } },
    { path: '/figures/:id', name: 'figure', component: () => import('./pages/Figure.vue'), props: true, meta: { title: t('console.figures.title') } },
    { path: '/facts/:id', name: 'fact', component: () => import('./pages/Fact.vue'), props: true, meta: { title: t('console.fact.title') } },
    { path: '/playbooks', name: 'playbooks', component: () => import('./pages/Playbooks.vue'), meta: { title: t('console.playbooks.title') } },
    { path: '/playbooks/:id/install', name: 'install', component: () => import('./pages/Install.vue'), props: true, meta: { title: t('console.playbooks.install') } },
    { path: '/:rest(.*)*', name: 'missing', component: () => import('./pages/Missing.vue'), meta: { title: t('console.missing.title') } },
  ],
})
