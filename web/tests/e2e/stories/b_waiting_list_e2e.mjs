// One seat, two workers: the second waits, the first cancels, the second is offered the seat and takes it.
import { base, open } from '../browser.mjs'
import { newWorker } from '../people.mjs'
import { planSession } from '../planning.mjs'
import { check } from '../tally.mjs'

export default async function (browser) {
  const session = await planSession('一席难求的书法课', 1, 20)
  const first = await open(browser, 'phone', { storage: (await newWorker('先知秋')).storage })
  const second = await open(browser, 'phone', { storage: (await newWorker('后来春')).storage })
  const path = `${base}/m/sessions/${session.id}`
  await check('the last seat goes to the one who is first', async () => {
    await first.page.goto(path)
    await first.page.click('button:has-text("报名")')
    await first.page.waitForSelector('text=已报名')
  })
  await check('the next one is put on the waiting list and told the place in it', async () => {
    await second.page.goto(path)
    await second.page.click('button:has-text("登记候补")')
    await second.page.waitForSelector('text=您排在第1位')
  })
  await check('the first cancels', async () => {
    await first.page.goto(`${base}/m/bookings`)
    await first.page.click('button:has-text("取消预约")')
    await first.page.click('.sheet button:has-text("取消预约")')
    await first.page.waitForSelector('text=没有将要去的预约')
  })
  await check('the other is offered the seat, on the home page and with the time left', async () => {
    const offered = async () => {
      await second.page.goto(`${base}/m/`)
      return second.page.waitForSelector('.offer', { timeout: 3_000 }).catch(() => null)
    }
    for (let tries = 0; tries < 8 && !(await offered()); tries += 1);
    await second.page.waitForSelector('.offer >> text=一席难求的书法课')
    await second.page.click('.offer >> text=去确认')
  })
  await check('and takes it', async () => {
    await second.page.click('button:has-text("我要这个名额")')
    await second.page.waitForSelector('text=名额是您的了')
    await second.page.goto(`${base}/m/bookings`)
    await second.page.waitForSelector('.ticket >> text=一席难求的书法课')
  })
  await first.context.close()
  await second.context.close()
}
