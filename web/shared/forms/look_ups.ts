import { inject, provide, type InjectionKey } from 'vue'
import type { Chosen } from './spec'

/** Finds persons, orgs or places by what was typed, within what the one who asks may see. */
export type LookUps = Record<'person' | 'org' | 'place', (text: string) => Promise<Chosen[]>>

const key: InjectionKey<LookUps> = Symbol('look-ups')

export const provideLookUps = (lookUps: LookUps) => provide(key, lookUps)

export function useLookUps(): LookUps {
  const nobody = () => Promise.resolve([])
  return inject(key, { person: nobody, org: nobody, place: nobody })
}
