import { beforeEach, describe, expect, it } from 'vitest'
import { createApp, nextTick } from 'vue'
import { ApiProblem } from '@shared/api/problem'
import FormFields from '@shared/forms/FormFields.vue'
import { checkDigit, idFault } from '@shared/forms/id_number'
import { sentValue, type FieldSpec, type FieldValue } from '@shared/forms/spec'
import { useForm } from '@shared/forms/use_form'
import { useFormAction } from '@shared/forms/use_form_action'
import { faultOf } from '@shared/forms/validate'
import { parseDay } from '@shared/time/time'

const today = parseDay('2025-01-06')!
const of = (type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({ id: 'x', label: '内容', type, ...more })
const fault = (field: FieldSpec, value: FieldValue) => faultOf(field, value, today)

describe('an ID number', () => {
  const right = (first17: string) => first17 + checkDigit(first17)

  it('is taken with the right check digit, a small x included', () => {
    expect(idFault(right('11010519491231002'), today)).toBeUndefined()
    expect(idFault('11010519491231002x', today)).toBeUndefined()
    expect(idFault("'１１0105 19491231-002x", today)).toBeUndefined()
  })

  it.each([
    ['3704021978060312', 'length'],
    ['37040219780603A234', 'shape'],
    [right('37040219780631123'), 'birth'],
    [right('37040220250107123'), 'future'],
    ['110105194912310021', 'check'],
  ])('%s is refused for its %s', (number, expected) => {
    expect(idFault(number, today)).toBe(expected)
  })
})

describe('a field', () => {
  it('asks only where it is required', () => {
    expect(fault(of('text'), '  ')).toBeUndefined()
    expect(fault(of('text', { required: true }), '  ')).toContain('请填写')
    expect(fault(of('choices', { required: true, choices: [] }), [])).toContain('请选择')
  })

  it('counts characters as people do', () => {
    expect(fault(of('text', { max_length: 2 }), '𠮷𠮷')).toBeUndefined()
    expect(fault(of('text', { max_length: 2 }), '工友们')).toContain('多了1个')
  })

  it.each([
    ['whole', '3', true],
    ['whole', '3.5', false],
    ['whole', '1e3', false],
    ['money', '1200.50', true],
    ['money', '1200.505', false],
    ['money', '-1', false],
    ['date', '2024-02-29', true],
    ['date', '2025-02-29', false],
    ['phone', '138 0000-0000', true],
    ['phone', '12800000000', false],
  ] as const)('of type %s takes %s: %s', (type, value, taken) => {
    expect(fault(of(type), value) === undefined).toBe(taken)
  })

  it('keeps to its bounds', () => {
    expect(fault(of('whole', { min: 1, max: 5 }), '6')).toContain('不能大于5')
    expect(fault(of('choices', { max: 1, choices: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] }), ['a', 'b'])).toContain('最多选1项')
    expect(fault(of('choice', { choices: [{ value: 'a', label: '甲' }] }), 'z')).toContain('选项')
  })

  it('needs a consent to be ticked, not merely answered', () => {
    expect(fault(of('consent', { required: true }), false)).toContain('同意')
    expect(fault(of('consent', { required: true }), true)).toBeUndefined()
  })

  it('sends what the server takes', () => {
    expect(sentValue(of('whole'), ' 7 ')).toBe(7)
    expect(sentValue(of('phone'), '138 0000 0000')).toBe('13800000000')
    expect(sentValue(of('org'), { id: '01', label: '总工会' })).toBe('01')
    expect(sentValue(of('text'), '')).toBeNull()
  })
})

describe('a form', () => {
  const fields = [of('text', { id: 'name', label: '姓名', required: true }), of('id_number', { id: 'id_number', label: '身份证号' })]
  beforeEach(() => sessionStorage.clear())

  it('shows what the server found beside the field it is about', () => {
    const form = useForm(fields)
    const problem = new ApiProblem({ status: 422, code: 'forms.invalid', sentence: '', fields: [{ field: 'answers.name', message: '姓名太短' }] })
    expect(form.take(problem)).toBe(true)
    expect(form.faults.name).toBe('姓名太短')
  })

  it('finds again what was typed, but never an ID number', async () => {
    const first = useForm(fields, { draft: 'joining' })
    first.values.name = '王工友'
    first.values.id_number = '110105194912310020'
    await nextTick()
    const second = useForm(fields, { draft: 'joining' })
    expect(second.values.name).toBe('王工友')
    expect(second.values.id_number).toBe('')
    second.forget()
    expect(useForm(fields, { draft: 'joining' }).values.name).toBe('')
  })

  it('says that something was found again only where something was typed', async () => {
    const started = [of('text', { id: 'seats', start: '30' }), of('yes_no', { id: 'free' })]
    const first = useForm(started, { draft: 'untouched' })
    first.values.free = true
    await nextTick()
    first.values.free = false
    await nextTick()
    expect(useForm(started, { draft: 'untouched' }).restored.value).toBe(false)
    first.values.seats = ''
    await nextTick()
    expect(useForm(started, { draft: 'untouched' }).restored.value).toBe(true)
  })

  it('says what it has not kept and asks for again, until that is given', () => {
    const fields: FieldSpec[] = [of('text', { id: 'name' }), of('id_number', { id: 'number', label: '身份证号' })]
    sessionStorage.setItem('draft:kept-apart', JSON.stringify({ name: '王小华' }))
    const form = useForm(fields, { draft: 'kept-apart' })
    expect(form.again.value.map(({ label }) => label)).toEqual(['身份证号'])
    form.values.number = '11010519491231002X'
    expect(form.again.value).toEqual([])
    expect(useForm(fields).again.value).toEqual([])
  })

  it('keeps what it found until it is sent again, whatever is mended meanwhile', () => {
    const form = useForm(fields)
    form.values.id_number = '123'
    form.valid()
    const found = form.findings.value.map(({ id }) => id)
    form.values.name = '王工友'
    form.check(form.fields.value[0]!)
    expect(form.faults.name).toBeUndefined()
    expect(form.findings.value.map(({ id }) => id)).toEqual(found)
    form.valid()
    expect(form.findings.value.map(({ id }) => id)).toEqual(['id_number'])
  })

  it('does not compile with an id that is no member of what it sends', () => {
    const send = ({ parent }: { parent: string }) => Promise.resolve(parent)
    const action = useFormAction({ fields: [{ id: 'parent', label: '上级组织', type: 'org' }], send })
    expect(action.form.fields.value).toHaveLength(1)
    // @ts-expect-error: misspelt
    useFormAction({ fields: [{ id: 'parnet', label: '上级组织', type: 'org' }], send })
  })

  it('loses nothing when it is refused', () => {
    const form = useForm(fields)
    form.values.id_number = '123'
    expect(form.valid()).toBe(false)
    expect(form.values.id_number).toBe('123')
    expect(form.faulty.value.map(({ id }) => id)).toEqual(['name', 'id_number'])
  })

  it('ties each fault to its input', async () => {
    const form = useForm(fields)
    const place = document.createElement('div')
    createApp(FormFields, { form, name: 'f' }).mount(place)
    form.valid()
    await nextTick()
    const input = place.querySelector('#f-name')!
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(input.getAttribute('aria-describedby')).toBe('f-name-fault')
    expect(place.querySelector('#f-name-fault')?.textContent).toContain('请填写')
    expect(place.querySelector('label[for="f-name"]')?.textContent).toContain('姓名')
  })
})
