// Whether a finger or a mouse button is down. What would move the page waits until it is up again: a button must still lie
// under the finger that was put on it.
let down = false
let waiting: (() => void)[] = []

function up(): void {
  down = false
  const now = waiting
  waiting = []
  setTimeout(() => now.forEach((act) => act())) // the click comes first
}

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (down = true), true)
  for (const ended of ['pointerup', 'pointercancel'] as const) document.addEventListener(ended, up, true)
}

/** Acts now, or after the press that is under way. */
export function afterPress(act: () => void): void {
  if (down) waiting.push(act)
  else act()
}
