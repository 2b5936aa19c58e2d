// The first day: from an empty database to a district whose officer adopts a case, by the pages alone.
import { expect, check } from '../tally.mjs'
import { open, settled } from '../browser.mjs'
import { emptyHouse } from '../empty_house.mjs'
import { newPhone } from '../people.mjs'
import { totp } from '../totp.mjs'

/** A context for one person, who signs in with an initial password and makes the account his own. */
async function arrives(browser, base, { login, password }) {
  const { context, page, wrong } = await open(browser, 'desk')
  await page.goto(`${base}/console/`)
  await page.fill('#sign-in-login', login)
  await page.fill('#sign-in-password', password)
  await page.click('form button.primary')
  await page.waitForSelector('h1:has-text("账号安全")')
  await page.fill('#password-old', password)
  await page.fill('#password-new', 'xinnian-ruyi-2025')
  await page.click('button:text-is("修改密码")')
  await page.waitForSelector('text=密码已修改')
  await page.click('button:has-text("启用动态码")')
  const secret = (await page.innerText('text=手工输入这串密钥')).split('：').pop().trim()
  await page.fill('#factor-code', totp(secret))
  await page.click('button:has-text("确认启用")')
  await page.click('a:has-text("进入工作台")')
  await page.waitForURL((url) => !url.pathname.endsWith('/security'))
  await settled(page)
  return { context, page, wrong }
}

export default async function (browser) {
  const house = await emptyHouse()
  const { base } = house
  const first = {}
  await check('a worker who comes before anything is set up is told what he can do', async () => {
    const { context, page, wrong } = await open(browser, 'phone')
    const reads = async (path, words) => {
      await page.goto(base + path)
      await page.waitForSelector(`main :text("${words}")`)
    }
    await reads('/m/join', '网上入会还没有开通')
    await reads('/m/sessions', '这几天没有开放报名的活动')
    await reads('/m/places', '还没有登记的阵地')
    await reads('/m/places?q=宫', '没有找到这样的阵地')
    expect(!wrong.length, wrong.join('\n'))
    await context.close()
  })
  await check('the system administrator sees who founds the orgs, and no form that would refuse', async () => {
    const { context, page, wrong } = await arrives(browser, base, house.signIns.system)
    await page.waitForSelector('text=工会干部的账号和岗位由安全管理员开通、授予')
    await page.goto(`${base}/console/orgs/new`)
    await page.waitForSelector('text=“新建组织”由基层工会主席、工会干部办理')
    expect(!(await page.locator('form input').count()), 'a form stands there')
    expect(!wrong.length, wrong.join('\n'))
    await context.close()
  })
  await check('the security administrator opens an account for the first officer, and is told the password once', async () => {
    const { context, page, wrong } = await arrives(browser, base, house.signIns.security)
    await page.click('nav a:text-is("人员")')
    await page.click('a:has-text("去开通账号")')
    await page.waitForSelector('h1:text-is("账号")')
    await page.click('button:has-text("开通账号")')
    await page.fill('#dialog-name', '启明')
    await page.fill('#dialog-phone', newPhone())
    await page.fill('#dialog-login', 'qiming')
    await page.click('.el-dialog button.primary')
    first.password = await page.innerText('.initial-password strong')
    await page.click('a:has-text("下一步：授予岗位")')
    await page.waitForSelector('.el-dialog .chosen:has-text("启明")')
    await page.waitForTimeout(400) // it slides in, and takes the focus then
    await page.selectOption('#dialog-role', { label: '工会干部' })
    await page.fill('#dialog-org', '市总')
    await page.locator('[role=option]', { hasText: '市总工会' }).first().click()
    await page.click('.el-dialog button.primary')
    await page.waitForSelector('text=已授予：启明 工会干部')
    await page.click('button:has-text("授予岗位")')
    await page.locator('.el-dialog .chosen button').first().click()
    await page.fill('#dialog-person', '启明')
    await page.waitForSelector('[role=option]:has-text("qiming")')
    expect(!wrong.length, wrong.join('\n'))
    await context.close()
  })
  await check('the officer founds the first district, adopts a case for it and plans an activity', async () => {
    const { context, page, wrong } = await arrives(browser, base, { login: 'qiming', password: first.password })
    await page.click('nav a:text-is("组织")')
    await page.locator('main a:has-text("新建组织")').last().click()
    await page.fill('#form-parent', '市总')
    await page.locator('[role=option]', { hasText: '市总工会' }).first().click()
    await page.fill('#form-name', '市中区总工会')
    await page.locator('.field:has-text("类型")').getByText('区（市）总工会').click()
    await page.click('form button.primary')
    await page.waitForSelector('h1:has-text("市中区总工会")')
    await page.click('nav a:text-is("做法")')
    await page.click('.table a:has-text("文体")')
    await page.fill('#install-org', '市中')
    await page.locator('[role=option]', { hasText: '市中区总工会' }).first().click()
    await page.waitForSelector('.preview dd')
    await page.click('form button.primary')
    await page.waitForSelector('text=已装好')
    await page.click('nav a:text-is("活动")')
    await page.locator('main a:has-text("新建活动")').last().click()
    await page.waitForSelector('.chosen:has-text("市总工会")')
    await page.locator('.chosen button').click()
    await page.fill('#form-org', '市中')
    await page.locator('[role=option]', { hasText: '市中区总工会' }).first().click()
    await page.locator('.field:has(legend:has-text("类别")) .option').first().click()
    await page.fill('#form-title', '周三书法')
    await page.click('form button.primary')
    await page.waitForSelector('h1:has-text("周三书法")')
    await page.click('a:has-text("新增场次")')
    await page.waitForSelector('text=当天上午9:00开放报名')
    expect(!wrong.length, wrong.join('\n'))
    await context.close()
  })
  await house.close()
}
