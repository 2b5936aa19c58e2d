import type { FieldSpec } from '@shared/forms/spec'
import { t } from '@shared/terms/member'

export interface ByCode {
  phone: string
  code: string
}

export interface ByPassword {
  login: string
  password: string
}

export const phoneFields: FieldSpec<keyof ByCode>[] = [
  { id: 'phone', label: t('member.signIn.phone'), type: 'phone', required: true },
  { id: 'code', label: t('member.signIn.code'), type: 'text', required: true, max_length: 20, autocomplete: 'one-time-code', keyboard: 'numeric' },
]

export const passwordFields: FieldSpec<keyof ByPassword>[] = [
  { id: 'login', label: t('member.signIn.login'), type: 'text', required: true, autocomplete: 'username' },
  { id: 'password', label: t('member.signIn.password'), type: 'password', required: true, autocomplete: 'current-password' },
]
