// Who is signed in, as every face asks it. Browsing needs nobody; /api/me answers 401 then, which is no problem. A sign-in that
// ends while somebody works is renewed over the page (SignInAgain): who it was, and what was typed, stay meanwhile.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { me as fetchMe, signOut as callSignOut } from './api/calls/accounts'
import { asProblem, type ApiProblem } from './api/problem'
import { forgetDrafts } from './forms/use_form'
import { renew } from './query'
import type { Capability } from './api/labels'
import type { Me } from './api/types'

export const useSession = defineStore('session', () => {
  const me = shallowRef<Me | null>(null)
  const known = ref(false)
  const ended = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    problem.value = null
    try {
      me.value = await fetchMe()
      ended.value = false
    } catch (thrown) {
      const met = asProblem(thrown)
      if (met.signedOut) end()
      else problem.value = met // nobody has said who this is: that is not signed out
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
    ended.value = false
    forgetDrafts()
  }

  /** The server knows this sign-in no more. */
  function end(): void {
    ended.value = me.value !== null
  }

  /** Signed in again over the page: true if it is the same person, whose page then goes on; another one begins anew. */
  async function resume(): Promise<boolean> {
    const before = me.value?.person.id
    await refresh()
    if (before === me.value?.person.id) return renew().then(() => true)
    forgetDrafts()
    return false
  }

  const can = (word: Capability) => me.value?.capabilities.includes(word) ?? false
  const signedIn = computed(() => me.value !== null)
  /** Neither known nor denied: the question itself failed. */
  const unclear = computed(() => (me.value === null ? problem.value : null))
  return { me, known, ended, unclear, signedIn, refresh, ready, signOut, end, resume, can }
})
