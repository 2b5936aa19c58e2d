// The public pages are for everybody, scripts or none: from the front page to a case, from each of its numbers to the proof.
import { base, open } from '../browser.mjs'
import { siteRoutes } from '../routes.mjs'
import { check, expect } from '../tally.mjs'

const hrefs = (page, pattern) => page.$$eval('main a[href]', (all, source) => [...new Set(all.map((link) => link.getAttribute('href')))].filter((href) => new RegExp(source).test(href)), pattern)

export default async function (browser) {
  const { context, page, wrong } = await open(browser, 'desk', { scripts: false })
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
  const story = routes.find(({ name }) => name === 'site-case')
  if (story) {
    await page.goto(base + story.path)
    const proofs = await hrefs(page, '^/figures/')
    for (const proof of proofs) {
      await check(`the case's number leads to its proof ${proof.split('/').at(-1)}`, async () => {
        const answer = await page.goto(base + proof)
        expect(answer.status() === 200, `${answer.status()}`)
        expect(/\d/.test(await page.innerText('.proof-head .value')), 'no number stands there')
      })
    }
    await check('the case has numbers at all', async () => expect(proofs.length >= 5, `${proofs.length} numbers`))
  }
  await check('the months of a number are drawn beside their values, and a seal leads to the one before', async () => {
    await page.goto(base) // the house's own numbers stand there; a case that was adopted just now has none yet
    await page.goto(base + (await hrefs(page, '^/figures/'))[0])
    const shares = await page.$$eval('.site-table progress', (all) => all.map(({ value }) => value))
    expect(shares.length > 6 && Math.max(...shares) === 100, `drawn: ${shares}`)
    await page.click('.proof-facts a[href^="/seals/"]')
    const number = Number((await page.innerText('h1')).match(/\d+/)[0])
    await page.click(`main a[href="/seals/${number - 1}"]`)
    await page.waitForSelector(`h1:has-text("第 ${number - 1} 号封")`)
  })
  await check('nothing went wrong in the pages', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
