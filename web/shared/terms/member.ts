import { words } from './index'
import { member } from './zh-CN/member'

export const { t, word } = words({ member })
