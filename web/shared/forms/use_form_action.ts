// A form and what its press does: checked, sent under one key, what the server found put beside its fields; after a success
// the draft is gone and everything shown is renewed.
import { computed, nextTick, ref, type MaybeRefOrGetter } from 'vue'
import { useAction } from '../api/action'
import type { FieldSpec, FormValues } from './spec'
import { useForm } from './use_form'

type Ids<Body> = keyof Body & string

export interface FormActionOptions<Body, Result> {
  /** Their ids are members of the body that `send` takes. */
  fields: MaybeRefOrGetter<FieldSpec<Ids<NoInfer<Body>>>[]>
  /** Keeps what was typed under this name until it is sent. */
  draft?: string
  initial?: FormValues
  /** What no field can see by itself: sentences by field. */
  faults?: (body: NoInfer<Body>) => Partial<Record<Ids<NoInfer<Body>>, string>>
  /** Where the server names what the form asks in other words: its name, and the field that says it. */
  beside?: Record<string, Ids<NoInfer<Body>>>
  send: (body: Body, key: string) => Promise<Result>
  /** Which record the form is about, where that changes while it stands: about another one, the same words are another deed. */
  about?: () => string | undefined
  then?: (result: NoInfer<Result>) => unknown
}

const wrongField = '.field.wrong :is(input, select, textarea, button)'

export function useFormAction<Body extends object, Result>(options: FormActionOptions<Body, Result>) {
  const form = useForm(options.fields as MaybeRefOrGetter<FieldSpec[]>, { draft: options.draft, initial: options.initial })
  const besideFields = ref(false) // every finding of the server has its field: nothing is left to say above the button
  const { act, busy, problem: met } = useAction((given: { about?: string; body: Body }, key) => options.send(given.body, key), {
    then: (result) => {
      form.forget()
      return options.then?.(result)
    },
  })

  async function showFault(where: EventTarget | null | undefined): Promise<void> {
    await nextTick()
    const within = where instanceof Element ? where : document
    within.querySelector<HTMLElement>(wrongField)?.focus()
  }

  /** Sends what stands in the form, unless it is faulty: then the first faulty field has the focus. */
  async function submit(event?: Event): Promise<void> {
    if (busy.value) return
    const where = event?.target
    const body = form.body() as Body
    if (!form.valid(undefined, options.faults?.(body))) return showFault(where)
    await act({ about: options.about?.(), body })
    if (!met.value) return
    besideFields.value = form.take(met.value, options.beside)
    await showFault(where)
  }

  const problem = computed(() => (besideFields.value ? null : met.value))
  return { form, submit, busy, problem }
}

export type FormAction = ReturnType<typeof useFormAction>
