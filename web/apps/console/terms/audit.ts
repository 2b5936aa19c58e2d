import { deskWords } from './shell'

export const { t, word } = deskWords({
  audit: { title: '审计', lead: '登录、授权、查看全号，都留在这里，不能改。', at: '时间', kind: '事项', actor: '谁', client: '来处', detail: '内容', empty: '还没有记录' },
})
