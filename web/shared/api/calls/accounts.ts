import { answer, under } from '../answer'
import { api } from '../client'

export const signIn = (login: string, password: string, key?: string) =>
  answer(api.POST('/api/sign-in', { body: { login, password }, ...under(key) }))

export const signInSecond = (challenge: string, code: string, key?: string) =>
  answer(api.POST('/api/sign-in/second', { body: { challenge, code }, ...under(key) }))

export const requestCode = (phone: string, key?: string) =>
  answer(api.POST('/api/sign-in/code-request', { body: { phone }, ...under(key) }))

export const signInByCode = (phone: string, code: string, key?: string) =>
  answer(api.POST('/api/sign-in/code', { body: { phone, code }, ...under(key) }))

export const signOut = () => answer(api.POST('/api/sign-out'))

export const me = () => answer(api.GET('/api/me'))

export const demo = () => answer(api.GET('/api/demo'))

export const mySignIns = () => answer(api.GET('/api/my/sign-ins'))

export const revokeSignIn = (id: string) => answer(api.DELETE('/api/my/sign-ins/{sign_in}', { params: { path: { sign_in: id } } }))

export const myProfile = () => answer(api.GET('/api/my/profile'))

export const changeProfile = (body: { elder_mode?: boolean; town?: string; trade?: string }) =>
  answer(api.PUT('/api/my/profile', { body }))

export const sayMyName = (name: string, key?: string) => answer(api.PUT('/api/my/name', { body: { name }, ...under(key) }))

/** The identity that a union's list brought for the caller's phone, until he says whether it is his. */
export const heldIdentity = () => answer(api.GET('/api/my/held-identity'))

export const confirmIdentity = (last_four: string, key?: string) => answer(api.POST('/api/my/held-identity', { body: { last_four }, ...under(key) }))

export const leaveIdentity = () => answer(api.DELETE('/api/my/held-identity'))
