import { deskWords } from './shell'
import { activities } from './activities'

export const { t, word } = deskWords({
  activities,
  door: { title: '现场', lead: '今天起七天的场次。点“点名”，用扫码枪或按姓名签到。', name: '场次', from: '从', until: '到', empty: '这几天没有场次' },
  roll: {
    title: '点名',
    come: '已到{come}人，应到{all}人',
    search: '按姓名找',
    scan: '扫码或输入六位数字',
    scanHint: '光标放在这里：用扫码枪扫手机上的码，或输入手机上显示的六位数字。',
    phoneTail: '手机号后四位',
    giveBack: '退名额',
    giveBackTitle: '替{name}退回名额',
    giveBackReason: '为什么退，会告诉本人',
    givenBack: '{name}的名额已退回',
    check: '核销',
    here: '已到',
    mark: '到场',
    undo: '撤销',
    undoTitle: '撤销{name}的到场',
    undoReason: '撤销理由',
    done: '{name} 已到场',
    undone: '已撤销',
    waiting: '候补名单',
    walkIn: '现场补位',
    close: '结束点名',
    closeAsk: '结束后，未到的人记为未到场。',
    nobody: '还没有人报名',
    left: '只看未到',
  },
})
