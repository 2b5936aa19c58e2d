// At the door: one says the six digits of the phone, without a network, the other has no phone at hand and is called by name, a
// third called the host because something came up.
import { base, open } from '../browser.mjs'
import { body, keeper, newWorker } from '../people.mjs'
import { planSession } from '../planning.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const session = await planSession('晚间太极课', 10, 1)
  const [withPhone, byName, ill] = await Promise.all([newWorker('持码人'), newWorker('点名人'), newWorker('来电人')])
  for (const one of [withPhone, byName, ill]) await body(await one.api.post(`/api/sessions/${session.id}/booking`, { data: {} }))
  const phone = await open(browser, 'phone', { storage: withPhone.storage })
  const tablet = await open(browser, 'desk', { storage: (await keeper()).storage })
  const line = (name) => tablet.page.locator('.roll-line', { hasText: name })
  let code = ''
  await check('the phone shows a code that can also be read out', async () => {
    await phone.page.goto(`${base}/m/bookings`)
    await phone.page.click('text=出示入场码')
    await phone.page.waitForSelector('.code img')
    expect(await phone.page.$eval('.code img', (picture) => picture.naturalWidth > 0), 'the picture is empty')
    code = await phone.page.innerText('.digits')
    expect(/^\d{3} \d{3}$/.test(code.trim()), `no six digits: ${code}`)
  })
  await check('without a network the phone still has them', async () => {
    await phone.context.setOffline(true)
    await phone.page.goBack()
    await phone.page.click('text=出示入场码')
    await phone.page.waitForSelector('.digits')
    code = await phone.page.innerText('.digits')
    await phone.context.setOffline(false)
  })
  await check("the keeper's tablet checks the code and says the name", async () => {
    await tablet.page.goto(`${base}/console/sessions/${session.id}/roll`)
    await tablet.page.fill('#code-entry', code)
    await tablet.page.press('#code-entry', 'Enter')
    await tablet.page.waitForSelector('text=持码人 已到场')
    await line('持码人').locator('text=已到').first().waitFor()
  })
  await check('the same code a second time is told apart, and counts nobody twice', async () => {
    await tablet.page.fill('#code-entry', code)
    await tablet.page.press('#code-entry', 'Enter')
    await tablet.page.waitForSelector('[role=alert]:has-text("已经签到过")')
    expect((await tablet.page.innerText('.roll-count .number')) === '1', 'counted twice')
  })
  await check('the other is checked in by roll-call', async () => {
    await line('点名人').locator('.mark-button').click()
    await tablet.page.waitForSelector('text=点名人 已到场')
    expect((await tablet.page.innerText('.roll-count .number')) === '2', 'not two')
  })
  await check('who cannot come has the seat given back by the host, with a reason', async () => {
    await line('来电人').locator('button:has-text("退名额")').click()
    await tablet.page.locator('.el-dialog:visible input').fill('本人来电，家里有事')
    await tablet.page.locator('.el-dialog:visible button.primary').click()
    await line('来电人').waitFor({ state: 'detached' })
    const { items } = await body(await ill.api.get('/api/my/notices'))
    expect(items.some(({ body: words }) => words.includes('家里有事')), 'nobody told the person')
  })
  await check('six digits that are nobody\'s are refused in words that say what to do', async () => {
    await tablet.page.fill('#code-entry', code === '000 000' ? '111111' : '000 000')
    await tablet.page.press('#code-entry', 'Enter')
    await tablet.page.waitForSelector('[role=alert]:has-text("手机时间")')
  })
  await check('a code that is none is refused in words that say what to do', async () => {
    await tablet.page.fill('#code-entry', 'NOT-A-CODE')
    await tablet.page.press('#code-entry', 'Enter')
    await tablet.page.waitForSelector('[role=alert]:has-text("点名")')
  })
  await check("the worker's past bookings say that the worker was there", async () => {
    const { items } = await body(await withPhone.api.get('/api/my/bookings', { params: { view: 'coming' } }))
    const { items: past } = await body(await withPhone.api.get('/api/my/bookings', { params: { view: 'past' } }))
    expect([...items, ...past].some(({ state }) => state === 'checked_in'), 'nothing is checked in')
  })
  await check('nothing went wrong in the pages', async () => expect(!phone.wrong.length && !tablet.wrong.length, [...phone.wrong, ...tablet.wrong].join('\n')))
  await phone.context.close()
  await tablet.context.close()
}
