import { deskWords } from './shell'

export const { t, word } = deskWords({
  signIn: {
    title: '工作台登录',
    lead: '各级工会干部、阵地管理员、教师从这里进入。',
    login: '登录名',
    password: '密码',
    enter: '登录',
    secondTitle: '第二步：动态码',
    secondLead: '打开手机上的验证器，输入6位动态码。',
    code: '动态码',
    again: '重新输入密码',
    demo: '演示账号',
    demoLine: '点一个账号，登录名、密码和动态码会自动填好。',
    member: '职工请到手机端',
    noStaff: '这个账号没有工作台的角色。职工请使用手机端。',
  },
})
