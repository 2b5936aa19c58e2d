import { deskWords } from './shell'

export const { t, word } = deskWords({
  security: {
    title: '账号安全',
    sleeping: '完成下面的事项后，您的岗位权限就会启用。',
    change: '修改密码',
    changed: '密码已修改',
    old: '现在的密码',
    fresh: '新密码',
    freshHint: '至少8位，不要和别处相同。',
    second: '动态码（第二因素）',
    secondOn: '动态码已启用。',
    secondLead: '用手机上的验证器扫这个码，再填入显示的6位数字。',
    secret: '扫不了时，手工输入这串密钥：{secret}',
    qr: '验证器的二维码',
    begin: '启用动态码',
    code: '动态码',
    confirm: '确认启用',
    confirmed: '动态码已启用，其他设备已退出',
    toDesk: '进入工作台',
  },
})
