import { createRouter, createWebHistory } from 'vue-router'
import { desks, ownPages } from './desks'
import { t } from './terms/shell'

const pages = [...desks.flatMap((desk) => desk.pages), ...ownPages]
const missing = () => import('./pages/Missing.vue')

export const router = createRouter({
  history: createWebHistory('/console/'),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  routes: [
    { path: '/', name: 'first', component: missing },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue'), meta: { title: t('console.signInTitle') } },
    ...pages.map(({ path, name, title, load }) => ({ path, name, component: load, props: true, meta: { title } })),
    { path: '/:rest(.*)*', name: 'missing', component: missing, meta: { title: t('console.missing.title') } },
  ],
})
