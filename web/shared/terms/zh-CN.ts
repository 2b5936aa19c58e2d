// Every word the faces say, by face. Another language is another object of the same type.
import { common } from './zh-CN/common'
import { console } from './zh-CN/console'
import { forms } from './zh-CN/forms'
import { jobs } from './zh-CN/jobs'
import { member } from './zh-CN/member'

export const zhCN = { common, forms, jobs, member, console }
