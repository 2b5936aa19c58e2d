// Large type is one touch, a layout of its own, and comes along with the account to the next phone.
import { base, open, settled } from '../browser.mjs'
import { smallTargets, smallText } from '../looks.mjs'
import { newWorker } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const layout = (page) => page.evaluate(() => document.documentElement.dataset.layout)

export default async function (browser) {
  const { storage } = await newWorker('年长者')
  const { context, page, wrong } = await open(browser, 'phone', { storage })
  await check('large type is chosen with one touch', async () => {
    await page.goto(`${base}/m/me`)
    await settled(page)
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/my/profile') && answer.request().method() === 'PUT')
    await page.locator('label:has-text("大字版")').click()
    expect((await kept).ok(), 'the account does not keep it')
    await page.waitForFunction(() => document.documentElement.dataset.layout === 'elder')
  })
  await check('the front page is another one: nothing below 18 px, nothing to touch below 60 px', async () => {
    await page.goto(`${base}/m/`)
    await settled(page)
    const small = [...(await smallText(page, 18)), ...(await smallTargets(page, 60))]
    expect(!small.length, small.join('\n'))
    expect(await page.locator('text=打电话问').first().isVisible(), 'no call button')
  })
  await check('it comes with the account to another phone', async () => {
    const other = await open(browser, 'phone', { storage: { cookies: storage.cookies, origins: [] } })
    await other.page.goto(`${base}/m/`)
    await other.page.waitForFunction(() => document.documentElement.dataset.layout === 'elder', null, { timeout: 10_000 })
    await other.context.close()
  })
  await check('and goes as it came', async () => {
    await page.click('button:has-text("标准版")')
    await page.waitForFunction(() => document.documentElement.dataset.layout !== 'elder')
    expect((await layout(page)) !== 'elder', 'still large')
  })
  await check('nothing went wrong in the pages', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
