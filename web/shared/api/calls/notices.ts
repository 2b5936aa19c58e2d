import { answer } from '../answer'
import { api } from '../client'

export const myNotices = (after?: string) => answer(api.GET('/api/my/notices', { params: { query: { after } } }))

export const readNotices = () => answer(api.POST('/api/my/notices/reading'))
