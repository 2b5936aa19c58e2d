// A phone lies open overnight; in the morning 今天 is today.
import { base, open, settled } from '../browser.mjs'
import { check, expect } from '../tally.mjs'

const day = 24 * 3_600_000

/** The city's clock goes on through the night, too: its answers carry the next day. */
async function aDayLater(route) {
  const response = await route.fetch()
  const headers = response.headers()
  const now = Date.parse(headers['x-gongyou-now'] ?? headers.date)
  await route.fulfill({ response, headers: { ...headers, 'x-gongyou-now': new Date(now + day).toISOString() } })
}

export default async function (browser) {
  const { context, page } = await open(browser, 'phone')
  await check('after a night in the pocket the strip of days begins with the new day, and so does the list', async () => {
    await page.clock.install()
    await page.goto(`${base}/m/sessions`)
    await settled(page)
    const dayShown = () => page.locator('.strip button').nth(1).locator('.number').innerText()
    const evening = await dayShown()
    const asked = page.waitForRequest((request) => request.url().includes('/api/sessions'), { timeout: 10_000 })
    await context.route('**/api/**', aDayLater)
    await page.clock.fastForward('24:00:00')
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await asked
    expect((await dayShown()) !== evening, `still the ${evening}`)
  })
  await context.unrouteAll({ behavior: 'wait' }) // an answer under way would be cut off by the closing
  await context.close()
}
