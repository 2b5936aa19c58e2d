import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { tellPages } from '@shared/a11y/focus'
import { onSignedOut } from '@shared/api/client'
import { watchLinks } from '@shared/links'
import { queryClient } from '@shared/query'
import { useSession } from '@shared/session'
import { t } from './terms/shell'
import '@shared/base.css'
import '@shared/controls.css'
import '@shared/forms/forms.css'
import '@shared/states/states.css'
import './element.css'
import './table.css'
import './console.css'
import './elder.css'
import App from './App.vue'
import { firstDesk } from './desks'
import { router } from './routes'

const app = createApp(App).use(createPinia()).use(VueQueryPlugin, { queryClient })
const session = useSession()

onSignedOut(() => session.end())
// The whole console is for those signed in; what each may do is the server's to say, the pages only do not offer it.
router.beforeEach(async (to) => {
  await session.ready()
  if (to.name === 'sign-in' || session.unclear) return true
  if (!session.signedIn) return { name: 'sign-in', query: to.name === 'first' ? {} : { back: to.fullPath } }
  // Roles sleep until the password is one's own and a second factor stands.
  if (session.me?.pending.length && to.name !== 'security') return { name: 'security' }
  return to.name === 'first' ? { name: firstDesk(session.can) } : true
})
tellPages(router, t('console.title'))
watchLinks(router)
app.use(router).mount('#app')
