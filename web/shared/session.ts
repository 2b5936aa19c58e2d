// Who is signed in, as every face asks it. Browsing needs nobody; /api/me answers 401 then, which is no problem.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { me as fetchMe, signOut as callSignOut } from './api/calls/accounts'
import { asProblem, type ApiProblem } from './api/problem'
import type { Me } from './api/types'

export const useSession = defineStore('session', () => {
  const me = shallowRef<Me | null>(null)
  const known = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    problem.value = null
    try {
      me.value = await fetchMe()
    } catch (thrown) {
      const met = asProblem(thrown)
      me.value = null
      if (!met.signedOut) problem.value = met
    }
    known.value = true
    asking = undefined
  }

  /** Asks the server who this is; several callers at once share one question. */
  function refresh(): Promise<void> {
    return (asking ??= ask())
  }

  async function ready(): Promise<void> {
    if (!known.value) await refresh()
  }

  async function signOut(): Promise<void> {
    await callSignOut().catch(() => undefined)
    me.value = null
  }

  function forget(): void {
    me.value = null
  }

  const can = (word: string) => me.value?.capabilities.includes(word) ?? false
  const signedIn = computed(() => me.value !== null)
  return { me, known, problem, signedIn, refresh, ready, signOut, forget, can }
})
