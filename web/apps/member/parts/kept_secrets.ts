// A booking's secret stays on the phone, so that its code can be shown where there is no network; it goes with the sign-out.
const name = (booking: string) => `code:${booking}`

export function keepSecret(booking: string, secret: string): void {
  try {
    localStorage.setItem(name(booking), secret)
  } catch {
    // A browser without storage has the code as long as the page stands.
  }
}

export function keptSecret(booking: string): string | undefined {
  try {
    return localStorage.getItem(name(booking)) ?? undefined
  } catch {
    return undefined
  }
}

export function forgetSecrets(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('code:')) localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}
