import './old_phones'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { tellPages } from '@shared/a11y/focus'
import { onSignedOut } from '@shared/api/client'
import { watchLinks } from '@shared/links'
import { queryClient } from '@shared/query'
import { useSession } from '@shared/session'
import { t } from '@shared/terms/member'
import '@shared/base.css'
import '@shared/controls.css'
import '@shared/forms/forms.css'
import '@shared/states/states.css'
import './member.css'
import './elder.css'
import App from './App.vue'
import { forgetSecrets } from './parts/kept_secrets'
import { router } from './routes'

const app = createApp(App).use(createPinia()).use(VueQueryPlugin, { queryClient })
const session = useSession()

onSignedOut(() => session.end())
watch(
  () => session.ended || (session.known && !session.signedIn && !session.unclear),
  (nobody) => nobody && forgetSecrets(),
)
router.beforeEach(async (to) => {
  if (!to.meta.signedIn) return true
  await session.ready()
  return session.signedIn || session.unclear ? true : { name: 'sign-in', query: { back: to.fullPath } }
})
tellPages(router, t('common.platform'))
watchLinks(router)
void session.refresh()
app.use(router).mount('#app')
