// A seat that cannot be given back any more: said before it is taken, and not offered afterwards.
import { base, open, settled } from '../browser.mjs'
import { newWorker } from '../people.mjs'
import { planSession } from '../planning.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const session = await planSession('夜读会', 5, 3, 0.05)
  await new Promise((done) => setTimeout(done, 5000)) // the deadline passes
  const { storage } = await newWorker('迟晚晴')
  const { context, page, wrong } = await open(browser, 'phone', { storage })
  await check('who books too late to cancel reads so before he presses', async () => {
    await page.goto(`${base}/m/sessions/${session.id}`)
    await page.waitForSelector('.bottom-action :text("报上后不能自行取消；来不了请联系市中区总工会")')
    await page.click('.bottom-action button:text-is("报名")')
    await page.waitForSelector('.bottom-action :text("起不能自行取消")')
  })
  await check('the code says for what and when it is', async () => {
    await page.click('a:has-text("出示入场码")')
    await page.waitForSelector('.code :text("夜读会")')
    expect(/\d{1,2}:\d{2}/.test(await page.innerText('.code')), 'no time')
  })
  await check('the ticket does not offer what would be refused, and says whom to ask', async () => {
    await page.goto(`${base}/m/bookings`)
    await settled(page)
    await page.waitForSelector('.ticket:has-text("夜读会") :text("起不能自行取消；来不了请联系市中区总工会")')
    expect(!(await page.locator('.ticket:has-text("夜读会") button:has-text("取消预约")').count()), 'it offers to cancel')
  })
  await check('nothing went wrong on the phone', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
