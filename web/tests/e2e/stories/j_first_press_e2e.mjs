// Somebody is told what is wrong, corrects the last field and presses the button at once, the cursor still in that field: the
// first press counts. Nothing may move between press and release, and the summary stays until the form is sent again.
import { base, open, settled } from '../browser.mjs'
import { as, body, newIdNumber, newPhone, newWorker } from '../people.mjs'
import { moved, press } from '../press.mjs'
import { check, expect } from '../tally.mjs'

const sent = (page, path) => page.waitForRequest((request) => request.method() === 'POST' && request.url().includes(path), { timeout: 3000 })

/** Presses once for real; the request must go. */
async function firstPressSends(page, button, path) {
  const gone = sent(page, path)
  await press(page, button)
  await gone
}

async function codeRequest(browser) {
  const { context, page } = await open(browser, 'phone')
  await check('获取验证码: the first press after a wrong number was corrected asks for the code', async () => {
    await page.goto(`${base}/m/sign-in`)
    const button = page.locator('button:has-text("获取验证码")')
    await page.click('form .primary')
    await page.fill('#by-code-phone', '123')
    await button.click()
    await page.waitForSelector('.field-fault')
    await page.fill('#by-code-phone', newPhone())
    await firstPressSends(page, button, '/code-request')
  })
  await context.close()
}

async function joining(browser) {
  const { storage } = await newWorker('连按人', '税郭镇总工会')
  const { context, page } = await open(browser, 'phone', { storage })
  await check('提交申请: the first press after the last field was corrected sends the application', async () => {
    await page.goto(`${base}/m/join`)
    await page.click('button:has-text("要向另一家工会申请")') // he has applied already
    await page.fill('#union-search', '光明路街道总工会')
    await page.locator('.entry', { hasText: '光明路街道总工会' }).first().click()
    await page.fill('#join-name', '连按人')
    await page.selectOption('#join-trade', { label: '货运' })
    await page.fill('#join-town', '齐村镇')
    await page.check('#join-consent')
    await page.fill('#join-id_number', '123')
    const button = page.locator('form button.primary')
    await button.click()
    await page.waitForSelector('.field-fault')
    await page.fill('#join-id_number', newIdNumber())
    await firstPressSends(page, button, '/api/matters')
  })
  await context.close()
}

async function newSession(browser) {
  const { api, storage } = await as('shizhong')
  const [activity] = (await body(await api.get('/api/activities'))).items
  const { context, page } = await open(browser, 'desk', { storage })
  await page.goto(`${base}/console/activities/${activity.id}/new-session`)
  await settled(page)
  const button = page.locator('form button.primary')
  await check('新增场次: leaving a corrected field moves nothing, and the summary stays', async () => {
    await page.fill('#form-seats', '很多')
    await button.click()
    await page.waitForSelector('.faults li')
    const told = await page.locator('.faults li').count()
    await page.fill('#form-seats', '20')
    const pixels = await moved(button, async () => {
      await page.keyboard.press('Tab')
      await page.waitForTimeout(300)
    })
    expect(pixels < 1, `the button moved by ${pixels} px`)
    expect((await page.locator('.faults li').count()) === told, 'the summary changed before the next send')
    await page.waitForSelector('.faults li.mended')
  })
  await check('新增场次: the first press after the last field was corrected sends the session', async () => {
    await page.fill('#form-day', '2025-02-10')
    await page.fill('#form-from', '19:00')
    await page.fill('#form-until', '20:30')
    await page.fill('#form-opens', '2025-01-07')
    await page.fill('#form-cancel_hours', '两小时')
    await button.click()
    await page.waitForSelector('.field-fault:not(.mended)')
    await page.fill('#form-cancel_hours', '2')
    await firstPressSends(page, button, '/sessions')
  })
  await context.close()
}

export default async function (browser) {
  await codeRequest(browser)
  await joining(browser)
  await newSession(browser)
}
