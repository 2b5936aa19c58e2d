// Every figure opens to its facts, a fact to its record on the desk, and the way back leads to the same page of the list.
import { base, open, settled } from '../browser.mjs'
import { as, body } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const year = 'from=2024-01-01&to=2024-12-31'

async function opensItsRecord(page, figure) {
  await page.goto(`${base}/console/figures/${figure.id}?${year}`)
  await settled(page)
  if (!(await page.locator('.table tbody a').count())) return // a figure without a fact in that year
  await page.locator('.table tbody a').first().click()
  await page.waitForURL(/\/console\/facts\//)
  await page.locator('.record-head a.button:has-text("看这条记录")').click()
  await page.waitForURL(({ pathname }) => !pathname.includes('/facts/'))
  expect(/\/console\//.test(page.url()), `outside the desk: ${page.url()}`)
  await page.waitForSelector('main h1')
  await settled(page)
  expect(!(await page.locator('.state[role=alert]').count()) && !(await page.getByText('没有这一页').count()), `no page of its own at ${page.url()}`)
}

async function backToTheSamePage(page, figure) {
  await page.goto(`${base}/console/figures/${figure.id}?${year}`)
  for (const n of [2, 3, 4]) {
    await page.click('button:has-text("下一页")')
    await page.waitForSelector(`[aria-current=page]:has-text("第${n}页")`)
    await settled(page)
  }
  const first = () => page.locator('.table tbody a').first().getAttribute('href')
  const there = await first()
  await page.locator('.table tbody a').first().click()
  await page.click('.record-head a.button:has-text("看这条记录")')
  await page.waitForURL(/\/console\/(sessions|activities|places)\//)
  await settled(page)
  await page.goBack()
  await page.waitForURL(/\/console\/facts\//)
  await page.click('.back-link')
  await page.waitForSelector('[aria-current=page]:has-text("第4页")')
  await settled(page)
  expect((await first()) === there, 'another page than the one that was left')
}

async function turnsBackAfterAReload(page) {
  await page.reload()
  await page.waitForSelector('[aria-current=page]:has-text("第4页")')
  await settled(page)
  await page.click('button:has-text("上一页")')
  await page.waitForSelector('[aria-current=page]:has-text("第3页")')
  await page.goBack()
  await page.waitForSelector('[aria-current=page]:has-text("第4页")')
}

export default async function (browser) {
  const { api, storage } = await as('shizhong')
  const { items: groups } = await body(await api.get(`/api/figures?${year}`))
  const items = groups.flatMap(({ figures }) => figures)
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  for (const figure of items) await check(`${figure.label}: from a fact to its record`, () => opensItsRecord(page, figure))
  const many = items.find(({ label }) => label.includes('人次')) ?? items[0]
  await check('and back to the same page of the list', () => backToTheSamePage(page, many))
  await check('page 4, a reload, 上一页: page 3', () => turnsBackAfterAReload(page))
  await check('a filter is a step that the way back takes away', async () => {
    await page.goto(`${base}/console/people`)
    await page.fill('.filter input', '王')
    await page.press('.filter input', 'Enter')
    await page.waitForURL(/q=/)
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('q='))
  })
  await check('the title of the tab names the record', async () => {
    await page.goto(`${base}/console/people`)
    await settled(page)
    const name = (await page.locator('.table tbody a').first().innerText()).trim()
    await page.locator('.table tbody a').first().click()
    await page.waitForFunction((who) => document.title.startsWith(`${who} · 人员`), name)
  })
  await check('nothing went wrong on the way', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
