// What a browser calls itself, as a person calls the thing in his hand: 微信 · 安卓手机.
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/, '钉钉'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/MiuiBrowser/, '小米浏览器'],
  [/UCBrowser/, 'UC 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox\//, '火狐浏览器'],
  [/Chrome\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
]
const things: [RegExp, string][] = [
  [/iPhone/, '苹果手机'],
  [/iPad/, '苹果平板'],
  [/OpenHarmony|HarmonyOS/, '鸿蒙手机'],
  [/Android.*Mobile/, '安卓手机'],
  [/Android/, '安卓平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
]

const found = (list: [RegExp, string][], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1]

export function deviceWords(agent: string): string {
  return [found(browsers, agent), found(things, agent)].filter(Boolean).join(' · ') || agent || '未知设备'
}
