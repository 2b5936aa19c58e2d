// Elder mode is a layout of its own, chosen in 我的 (or with one tap on the front page) and remembered: on this phone, and
// with the account once there is one.
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { changeProfile } from '@shared/api/calls/accounts'
import { useSession } from '@shared/session'

const place = 'layout'

function remembered(): boolean | undefined {
  try {
    const layout = localStorage.getItem(place)
    return layout === null ? undefined : layout === 'elder'
  } catch {
    return undefined
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'elder' : 'normal')
  } catch {
    // A browser without storage keeps the choice for this visit.
  }
}

export const useElder = defineStore('elder', () => {
  const session = useSession()
  const on = ref(remembered() ?? false)

  watch(on, (now) => (document.documentElement.dataset.layout = now ? 'elder' : 'normal'), { immediate: true })
  // What this phone was told counts before what the account was told elsewhere.
  watch(
    () => session.me?.profile.elder_mode,
    (account) => {
      if (account !== undefined && remembered() === undefined) on.value = account
    },
    { immediate: true },
  )

  async function choose(elder: boolean): Promise<void> {
    on.value = elder
    remember(elder)
    if (session.signedIn) await changeProfile({ elder_mode: elder }).catch(() => undefined)
  }

  return { on, choose }
})
