// The city's clock, not the phone's: a demo city lives in another year, and phones run wrong. Every answer of the
// server carries its time; what lies between is counted with the browser's own ticking.
import { computed, onScopeDispose, ref } from 'vue'
import { dayOf } from './time'

const offset = ref(0)

export function learnNow(serverNow: number): void {
  const measured = serverNow - Date.now()
  // Answers wander by the network's delay: only a real difference moves the clock.
  if (Math.abs(measured - offset.value) > 2_000) offset.value = measured
}

export function cityNow(): number {
  return Date.now() + offset.value
}

/** Calls `look` every `step` milliseconds, and at once when the page is looked at again: timers sleep in a pocket. */
function keepLooking(look: () => void, step: number): void {
  const timer = setInterval(look, step)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pageshow', look)
  })
}

/** The city's time, renewed every `step` milliseconds as long as the caller's scope lives. */
export function useNow(step = 30_000) {
  const tick = ref(0)
  keepLooking(() => (tick.value += 1), step)
  return computed(() => {
    void tick.value
    return Date.now() + offset.value
  })
}

/** The city's day: it turns at midnight, also for a phone that lay open overnight. */
export function useToday() {
  const now = useNow()
  return computed(() => dayOf(now.value))
}
