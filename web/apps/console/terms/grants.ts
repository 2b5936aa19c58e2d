import { deskWords } from './shell'

export const { t, word } = deskWords({
  grants: {
    title: '岗位',
    lead: '谁在哪个单位担任什么岗位。授予和收回都记入审计。',
    person: '人员',
    role: '岗位',
    org: '单位',
    since: '授予时间',
    give: '授予岗位',
    giveLead: '还没有账号、查不到的人，先',
    open: '开通账号',
    accounts: '账号',
    given: '已授予：{name} {role}',
    taken: '已收回',
    take: '收回',
    takeAsk: '收回{name}的“{role}”？',
    empty: '还没有授予岗位',
  },
})
