import type { FieldSpec } from '@shared/forms/spec'
import { t } from '@shared/terms'

export const phoneFields: FieldSpec[] = [
  { id: 'phone', label: t('member.signIn.phone'), type: 'phone', required: true },
  { id: 'code', label: t('member.signIn.code'), type: 'text', required: true, max_length: 8, autocomplete: 'one-time-code' },
]

export const passwordFields: FieldSpec[] = [
  { id: 'login', label: t('member.signIn.login'), type: 'text', required: true, autocomplete: 'username' },
  { id: 'password', label: t('member.signIn.password'), type: 'password', required: true, autocomplete: 'current-password' },
]
