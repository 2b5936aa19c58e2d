import { createRouter, createWebHistory } from 'vue-router'
import { t } from '@shared/terms/member'
import Home from './pages/Home.vue'

export const router = createRouter({
  history: createWebHistory('/m/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', name: 'home', component: Home, meta: { title: t('member.home.title') } },
    { path: '/sessions', name: 'sessions', component: () => import('./pages/Sessions.vue'), meta: { title: t('member.sessions.title') } },
    { path: '/sessions/:id', name: 'session', component: () => import('./pages/Session.vue'), props: true, meta: { title: t('member.session.title') } },
    { path: '/bookings', name: 'bookings', component: () => import('./pages/Bookings.vue'), meta: { title: t('member.bookings.title'), signedIn: true } },
    { path: '/bookings/:id/code', name: 'code', component: () => import('./pages/Code.vue'), props: true, meta: { title: t('member.code.title'), signedIn: true } },
    { path: '/offers', name: 'offers', component: () => import('./pages/Offers.vue'), meta: { title: t('member.offer.title'), signedIn: true } },
    { path: '/places', name: 'places', component: () => import('./pages/Places.vue'), meta: { title: t('member.places.title') } },
    { path: '/places/:id', name: 'place', component: () => import('./pages/Place.vue'), props: true, meta: { title: t('member.place.title') } },
    { path: '/ask', name: 'ask', component: () => import('./pages/Ask.vue'), meta: { title: t('member.ask.title') } },
    { path: '/handle', name: 'handle', component: () => import('./pages/Handle.vue'), meta: { title: t('member.handle.title') } },
    { path: '/matters/:id', name: 'matter', component: () => import('./pages/Matter.vue'), props: true, meta: { title: t('member.matter.title'), signedIn: true } },
    { path: '/join', name: 'join', component: () => import('./pages/Join.vue'), meta: { title: t('member.join.title') } },
    { path: '/me', name: 'me', component: () => import('./pages/Me.vue'), meta: { title: t('member.me.title') } },
    { path: '/me/notices', name: 'notices', component: () => import('./pages/Notices.vue'), meta: { title: t('member.notices.title'), signedIn: true } },
    { path: '/me/devices', name: 'devices', component: () => import('./pages/Devices.vue'), meta: { title: t('member.devices.title'), signedIn: true } },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignIn.vue'), meta: { title: t('member.signIn.title') } },
    { path: '/:rest(.*)*', name: 'missing', component: () => import('./pages/Missing.vue'), meta: { title: t('member.missing.title') } },
  ],
})
