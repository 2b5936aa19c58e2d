// A session is planned: the hall, its room and what the server finds are where the officer left them.
import { base, open, settled } from '../browser.mjs'
import { as, body } from '../people.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const { api, storage } = await as('shizhong')
  const [activity] = (await body(await api.get('/api/activities'))).items
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  const form = `${base}/console/activities/${activity.id}/new-session`
  const button = page.locator('form button.primary')
  const choosePlace = async (words) => {
    await page.fill('#form-place', words)
    await page.locator('[role=option]', { hasText: words }).first().click()
  }
  await page.goto(form)
  await settled(page)
  await check('a place that was typed and not taken from the list is not dropped: the form says so', async () => {
    await page.fill('#form-day', '2025-02-12')
    await page.fill('#form-from', '19:00')
    await page.fill('#form-until', '20:30')
    await page.fill('#form-opens', '2025-01-07')
    await page.fill('#form-place', '税郭镇工人文化宫')
    await button.click()
    await page.waitForSelector('.field-fault:has-text("还没有选定")')
    expect((await page.inputValue('#form-place')) === '税郭镇工人文化宫', 'the typed place is gone')
  })
  await check('a reload keeps the place and the room in it', async () => {
    await choosePlace('市中区工人文化宫')
    const room = page.locator('.field', { hasText: '房间' }).or(page.locator('.field', { hasText: '功能室' }))
    await room.first().waitFor()
    await page.reload()
    await settled(page)
    await page.waitForSelector('.chosen:has-text("市中区工人文化宫")')
    await room.first().waitFor()
  })
  await check('what the server finds stands beside the field that says it', async () => {
    await page.fill('#form-day', '2025-01-02')
    await page.fill('#form-opens', '2025-03-01')
    await button.click()
    await page.waitForSelector('.field:has(#form-day) .field-fault:has-text("开始时间要晚于现在")')
    await page.waitForSelector('.field:has(#form-opens) .field-fault:has-text("报名开始要早于报名截止")')
  })
  await check('nothing went wrong at the desk', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
