// Who reads the phone in large type reads the desk so too: as this browser was told, else as the account was.
import { watchEffect } from 'vue'
import { useSession } from '@shared/session'

function told(): string | null {
  try {
    return localStorage.getItem('layout')
  } catch {
    return null
  }
}

export function keepLayout(): void {
  const session = useSession()
  watchEffect(() => {
    const here = told()
    const elder = here === null ? session.me?.profile.elder_mode : here === 'elder'
    document.documentElement.dataset.layout = elder ? 'elder' : 'normal'
  })
}
