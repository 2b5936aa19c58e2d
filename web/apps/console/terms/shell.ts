// What stands around every page: the bar, the lists, the records.
import { words, type Words } from '@shared/terms'
import type { common } from '@shared/terms/zh-CN/common'
import type { forms } from '@shared/terms/zh-CN/forms'

const shell = {
  title: '工会工作台',
  signInTitle: '工作台登录',
  nav: { label: '工作台栏目', menu: '栏目' },
  bar: { search: '查人、单位、办件、活动', keys: 'Ctrl K', account: '账号', jobs: '后台任务', security: '账号安全', site: '公开页面' },
  search: { title: '搜索', label: '输入两个字以上', hint: '输入姓名、单位、活动名称。上下键选择，回车打开。', empty: '没有找到“{text}”', count: '找到{count}项' },
  hit: { person: '人员', org: '组织', matter: '办件', activity: '活动' },
  list: {
    filters: '筛选',
    clear: '清除筛选',
    columns: '选择列',
    columnsTitle: '表格显示哪些列',
    export: '导出本页',
    exportAll: '导出全部',
    exported: '已导出{n}行',
    total: '共{n}条',
    page: '第{n}页',
    pages: '翻页',
    first: '回第一页',
    previous: '上一页',
    next: '下一页',
    sortHere: '按“{label}”排序',
    empty: '这里还没有内容',
    noMatch: '没有符合筛选的内容',
    noMatchHint: '放宽或清除筛选再看。',
  },
  record: { facts: '基本情况', timeline: '经过', documents: '文书与附件', noDocuments: '没有附件', back: '返回列表' },
  form: { leave: '取消', saved: '已保存' },
  calendarMissing: '{years}年的放假安排还没有录入，这一年的到期日和开放时间暂时只除去了周六、周日。国务院办公厅的通知公布后，请系统管理员写好 rules/national/working-days-{last}.toml 并重启服务。',
  notYours: { title: '“{what}”由{who}办理', hint: '您的岗位没有这项权限。确有需要，请联系安全管理员授予岗位。' },
  missing: { title: '没有这一页', home: '回工作台首页' },
}

type Shared = { common: typeof common; forms: typeof forms }

/** The words of a desk, with those of the shell. */
export const deskWords = <const Tree extends object>(tree: Tree): Words<Shared & { console: typeof shell & Tree }> => words({ console: { ...shell, ...tree } })

export const { t, word } = deskWords({})
