import { deskWords } from './shell'

export const { t, word } = deskWords({
  inbox: {
    title: '收件箱',
    lead: '今天到期和已超期的排在最前。',
    dueToday: '今天到期',
    applicant: '申请人姓名、手机号或身份证号',
    overdue: '已超期',
    mine: '待我办',
    waiting: '等对方',
    matter: '办件',
    topic: '类别',
    org: '单位',
    state: '状态',
    opened: '收到时间',
    due: '期限',
    emptyTitle: '没有待办的事',
    emptyHint: '新的申请到了会排在这里。',
  },
  matter: { phone: '登录用的手机号', memberOf: '现在的工会', noUnion: '不是会员', answers: '填报内容', holder: '现在由谁办', org: '受理单位', opened: '收到时间', ended: '已办结', masked: '已脱敏', stepDone: '已办理：{step}', confirm: '{about}：确认“{step}”？', steps: '下一步怎么办', noSteps: '现在没有需要您办的步骤。', due: '期限', dueRule: '{day}（{rule}）', dueNote: '期限说明', basis: '依据' },
})
