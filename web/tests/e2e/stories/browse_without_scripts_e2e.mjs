// The public pages are for everybody, scripts or none.
import { base, open } from '../browser.mjs'
import { siteRoutes } from '../routes.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const { context, page } = await open(browser, 'desk', { scripts: false })
  const routes = await siteRoutes(page, base)
  await check('a reader without scripts gets from the front page to a case and from its number to the proof', () =>
    expect(routes.some(({ name }) => name === 'site-proof'), `found only ${routes.map(({ path }) => path).join(' ')}`),
  )
  for (const { name, path } of routes) {
    await check(`${name} reads with scripts off`, async () => {
      await page.goto(base + path)
      const text = await page.innerText('main')
      expect(text.length > 40, `only this stands there: ${text}`)
    })
  }
  await context.close()
}
