// The work at a door, one person after another. Each deed has one result, which takes the place of the one before; a
// scanner does not wait, so codes that come while one is on its way stand in line.
import { ref, shallowRef } from 'vue'
import { useAction } from '@shared/api/action'
import { checkInByCode, checkInByRoll, walkIn } from '@shared/api/calls/activities'
import type { RollEntry, RollPerson } from '@shared/api/types'
import { t } from '../terms/door'

export interface DoorSaid {
  good: boolean
  words: string
}

/** `after` asks for the roll anew and gives back when it is there. */
export function useDoorWork(session: string, after: () => Promise<unknown>) {
  const said = shallowRef<DoorSaid | null>(null)
  const twins = ref(false) // two have these digits: the phone's last four are asked for
  const unsent = shallowRef<{ code: string } | null>(null)
  let line = Promise.resolve()
  let renewed: Promise<unknown> = line
  const onTheirWay = new Set<string>()

  function say(good: boolean, words: string): void {
    said.value = { good, words }
    renewed = after()
  }

  /** A line that is touched twice is touched once, until the roll shows what came of it. */
  async function once(who: string, run: () => Promise<void>): Promise<void> {
    if (onTheirWay.has(who)) return
    onTheirWay.add(who)
    try {
      await run()
      await renewed
    } finally {
      onTheirWay.delete(who)
    }
  }

  /** A deed that gives the name of whoever is in now; `touched` is whom the keeper touched (a scan's refusal names him itself).
   *  `lost`: what becomes of the input where nothing could be asked. */
  function deed<Input>(run: (input: Input, key: string) => Promise<string>, lost?: (input: Input) => unknown) {
    const { act, problem } = useAction(run)
    return (input: Input, touched?: string): Promise<void> => {
      line = line.then(async () => {
        const name = await act(input)
        twins.value = false
        if (name !== undefined) return say(true, t('console.roll.done', { name }))
        if (problem.value?.outage) lost?.(input)
        twins.value = problem.value?.code === 'activities.which_phone'
        const why = problem.value?.message ?? ''
        say(false, touched ? t('console.roll.refused', { name: touched, why }) : why)
      })
      return line
    }
  }

  const byCode = deed(async (shown: { code: string; phone_tail?: string }, key) => (await checkInByCode(session, shown, key)).person_name, ({ code }) => (unsent.value = { code }))
  const byRoll = deed(async (booking: string, key) => (await checkInByRoll(booking, key)).person_name)
  const atTheDoor = deed(async ({ id, name }: RollPerson, key) => (await walkIn(session, id, key), name))

  return {
    said,
    twins,
    unsent,
    say: (words: string) => say(true, words),
    scan: (code: string, phone_tail?: string) => byCode({ code, phone_tail }),
    mark: ({ booking, person }: RollEntry) => once(booking, () => byRoll(booking, person.name)),
    admit: (person: RollPerson) => once(person.id, () => atTheDoor(person, person.name)),
  }
}
