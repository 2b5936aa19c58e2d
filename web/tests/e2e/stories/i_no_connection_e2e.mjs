// The connection goes while a form is filled: what was typed stays, the page says what to do, and the same press succeeds later.
import { base, open, settled } from '../browser.mjs'
import { as } from '../people.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const { storage } = await as('shizhong')
  const { context, page } = await open(browser, 'desk', { storage })
  const name = `断网也不怕工会${Date.now() % 100000}`
  await check('a form sent without a connection keeps what was typed, and says so', async () => {
    await page.goto(`${base}/console/orgs/new`)
    await settled(page)
    await page.locator('form [role=combobox]').first().fill('税郭镇')
    await page.locator('[role=option]').first().click()
    await page.getByLabel('名称').fill(name)
    await page.getByLabel('基层工会').check()
    await context.setOffline(true)
    await page.click('form .primary')
    await page.waitForSelector('[role=alert] >> text=请检查网络后再试')
    expect((await page.getByLabel('名称').inputValue()) === name, 'the name is gone')
  })
  await check('and the same press succeeds when it is back', async () => {
    await context.setOffline(false)
    await page.click('form .primary')
    await page.waitForSelector(`h1:has-text("${name}")`)
  })
  await context.close()
}
