// An officer without a mouse: in, through the list to a record, into a dialog and out of it, always seeing where one is.
import { base, open, settled } from '../browser.mjs'
import { demoSignIns, newWorker } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const { outlineStyle, boxShadow } = getComputedStyle(at)
    return { words: at.textContent.trim(), seen: outlineStyle !== 'none' || boxShadow !== 'none' }
  })

const shown = async (login) => (await demoSignIns()).find((one) => one.login === login)

/** Presses Tab until the words are on what has the focus; every stop on the way must be visible. */
async function tabTo(page, words) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    expect(now.seen, `the focus cannot be seen on “${now.words.slice(0, 20)}”`)
    if (now.words.startsWith(words)) return
  }
  throw new Error(`Tab never reached “${words}”`)
}

export default async function (browser) {
  await newWorker('键盘人', '龙泉街道总工会')
  const { login, password, totp } = await shown('tengzhou')
  const { context, page } = await open(browser, 'desk')
  await check('one signs in by keys', async () => {
    await page.goto(`${base}/console/sign-in`)
    await page.focus('input[autocomplete=username]')
    await page.keyboard.type(login)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForSelector('input[autocomplete=one-time-code]')
    const used = totp
    for (let tries = 0; tries < 35 && (await shown(login)).totp === used; tries += 1) await page.waitForTimeout(1000) // a code opens once
    await page.fill('input[autocomplete=one-time-code]', (await shown(login)).totp)
    await page.keyboard.press('Enter')
    await page.waitForURL(/inbox/)
  })
  await check('goes through the list to a record', async () => {
    await settled(page)
    await tabTo(page, '键盘人')
    await page.keyboard.press('Enter')
    await page.waitForURL(/matters/)
    await page.waitForSelector('h1:has-text("键盘人")')
  })
  await check('opens a dialog, leaves it by Escape, and stands where one stood', async () => {
    await tabTo(page, '不通过')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.el-dialog input', { state: 'visible' })
    await page.waitForFunction(() => document.querySelector('.el-dialog')?.contains(document.activeElement))
    await page.keyboard.press('Escape')
    await page.waitForSelector('.el-dialog', { state: 'hidden' })
    await page.waitForFunction(() => document.activeElement?.textContent.trim() === '不通过')
  })
  await context.close()
}
