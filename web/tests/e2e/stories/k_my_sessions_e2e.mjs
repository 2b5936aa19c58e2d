// What a worker sees of the own sessions: the list behind a link, what is booked, where one waits and as the how-manyth.
import { base, open, settled } from '../browser.mjs'
import { body, keeper, newWorker } from '../people.mjs'
import { planSession } from '../planning.mjs'
import { check, expect } from '../tally.mjs'

const book = (worker, session) => worker.api.post(`/api/sessions/${session.id}/booking`, { data: {} }).then(body)

export default async function (browser) {
  const title = `编竹篮${Date.now() % 100_000}`
  const [today, later, full] = [await planSession(title, 20, 1), await planSession('后天的插花课', 20, 49), await planSession('一席茶艺课', 1, 30)]
  const [worker, first] = [await newWorker('看课的人'), await newWorker('先来的人')]
  await book(first, full)
  const { context, page, wrong } = await open(browser, 'phone', { storage: worker.storage })

  await check('behind a link stands what comes, though the first answer is late', async () => {
    await page.route('**/api/me', async (route) => {
      await new Promise((done) => setTimeout(done, 1_500))
      await route.continue().catch(() => undefined) // the page may have gone on without it
    })
    await page.goto(`${base}/m/sessions`)
    await page.waitForSelector('.session-entry')
    await page.waitForFunction(() => !document.querySelector('.strip')?.textContent.includes('NaN'))
    await page.unroute('**/api/me')
  })
  await check('a day touched on the strip shows that day, and words find the place and the title', async () => {
    await page.goto(`${base}/m/sessions?q=${encodeURIComponent(title)}`)
    await page.waitForSelector(`.session-entry:has-text("${title}")`)
    await settled(page)
    const day = new Date(Date.parse(today.starts_at) + 8 * 3_600_000).toISOString().slice(0, 10)
    await page.goto(`${base}/m/sessions?day=${day}&q=${encodeURIComponent(`${title} 文化宫`)}`)
    await page.waitForSelector(`.session-entry:has-text("${title}")`)
    expect(await page.locator('.strip button[aria-pressed=true] .number').innerText().then((text) => text.includes(String(Number(day.slice(8))))), 'the day is not marked')
  })
  await check('what is booked says so in the list, and no longer how many are left', async () => {
    await book(worker, today)
    await page.goto(`${base}/m/sessions?q=${encodeURIComponent(title)}`)
    await page.waitForSelector(`.session-entry:has-text("${title}") >> text=已报名`)
    expect(!(await page.innerText('.session-entry')).includes('余'), 'it still counts seats')
  })
  await check('who waits sees the line and the place in it, at home and among the bookings', async () => {
    await body(await worker.api.post(`/api/sessions/${full.id}/waiting`))
    for (const path of ['/m/', '/m/bookings']) {
      await page.goto(base + path)
      await page.waitForSelector('.waiting-entry:has-text("一席茶艺课") >> text=第1位')
    }
  })
  await check('cancelling speaks of the next in line only where somebody waits', async () => {
    await page.locator('.ticket', { hasText: title }).locator('.cancel').click()
    await page.waitForSelector('.sheet >> text=取消后别人就可以报这个名额')
    expect(!(await page.innerText('.sheet')).includes('候补第一位'), 'nobody waits there')
    await page.click('.sheet button:has-text("先不取消")')
    const other = await open(browser, 'phone', { storage: first.storage })
    await other.page.goto(`${base}/m/bookings`)
    await other.page.locator('.ticket .cancel').click()
    await other.page.waitForSelector('.sheet >> text=候补第一位')
    await other.context.close()
  })
  await check('a ticket that was used does not hide the next one', async () => {
    await book(worker, later)
    const { items } = await body(await worker.api.get('/api/my/bookings'))
    const used = items.find(({ session }) => session.id === today.id)
    await body(await (await keeper()).api.post(`/api/bookings/${used.id}/check-in`))
    await page.goto(`${base}/m/`)
    await page.waitForSelector('.ticket:has-text("后天的插花课")')
  })
  await check('nothing went wrong in the page', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
