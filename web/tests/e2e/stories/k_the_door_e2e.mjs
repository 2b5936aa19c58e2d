// At the door with a scan gun: one result at a time, with a name; the next scan is never typed into nothing; ending asks; after
// the end an officer corrects.
import { base, open, settled } from '../browser.mjs'
import { as, body, keeper, newWorker } from '../people.mjs'
import { planSession } from '../planning.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const workers = await Promise.all(['扫码人', '同名人', '同名人', '缺席人'].map((name) => newWorker(name)))
  const session = await planSession('门口的课', 10, 0.005) // in eighteen seconds
  const later = await planSession('晚些的课', 10, 5)
  const bookings = []
  for (const { api } of workers) bookings.push(await body(await api.post(`/api/sessions/${session.id}/booking`, { data: {} })))
  await body(await workers[0].api.post(`/api/sessions/${later.id}/booking`, { data: {} }))
  const code = async (at) => (await body(await workers[at].api.get(`/api/bookings/${bookings[at].id}/code`))).code
  const { context, page, wrong } = await open(browser, 'desk', { storage: (await keeper()).storage })
  const results = page.locator('.door-result')
  const scan = async (text) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }

  await check('现场 lists what one may call the roll of, and leads to the roll and back', async () => {
    await page.goto(`${base}/console/door`)
    await page.click('a:has-text("门口的课")')
    await page.waitForSelector('#code-entry')
    await page.click('.back-link')
    await page.waitForURL('**/console/door**')
    const elsewhere = await body(await (await as('tengzhou')).api.get('/api/rolls'))
    expect(!elsewhere.items.some((one) => one.session.id === session.id), 'another district sees it, too')
  })
  await check('a roll whose doors are shut says when they open, and offers no 到场', async () => {
    await page.goto(`${base}/console/sessions/${later.id}/roll`)
    await page.waitForSelector('text=开门，到时才能签到')
    expect((await page.locator('.mark-button, #code-entry').count()) === 0, 'somebody could be let in')
  })
  await check('one result at a time: the second scan of a code takes the place of the first, and both say the name', async () => {
    await page.goto(`${base}/console/sessions/${session.id}/roll`)
    await page.waitForSelector('#code-entry')
    const shown = await code(0)
    await scan(shown)
    await page.waitForSelector('.door-result.good:has-text("扫码人 已到场")')
    await scan(shown)
    await page.waitForSelector('.door-result[role=alert]:has-text("扫码人：这个名额已经签到过了")')
    expect((await results.count()) === 1, 'two results stand together')
  })
  await check('namesakes are told apart by the last four of their phones', async () => {
    const lines = await page.locator('.roll-line', { hasText: '同名人' }).allInnerTexts()
    for (const { phone } of [workers[1], workers[2]]) expect(lines.some((line) => line.includes(`尾号${phone.slice(-4)}`)), `no ${phone.slice(-4)} in ${lines}`)
    expect(!(await page.locator('.roll-line', { hasText: '扫码人' }).innerText()).includes('尾号'), 'who has no namesake shows his phone')
  })
  await check('after 到场 was touched the next scan is taken', async () => {
    await page.reload()
    const button = page.locator('.roll-line', { hasText: `尾号${workers[1].phone.slice(-4)}` }).locator('.mark-button')
    await button.waitFor()
    const { x, y, width, height } = await button.boundingBox()
    const last = page.locator('.roll-line').last()
    const stood = (await last.boundingBox()).y
    for (let touches = 0; touches < 2; touches += 1) {
      await page.mouse.click(x + width / 2, y + height / 2)
      await page.waitForTimeout(250)
    }
    await page.waitForSelector('.door-result.good:has-text("同名人 已到场")')
    await settled(page)
    expect((await page.locator('.door-result.good').count()) === 1, 'the second of two touches was counted as another')
    expect((await last.boundingBox()).y === stood, 'the lines moved under the finger')
    expect((await page.locator('[role=dialog]:visible').count()) === 0, 'the second touch asks to take the first one back')
    await scan(await code(2))
    await page.waitForFunction(() => document.querySelector('.roll-count .number').textContent === '3')
  })
  await check('a connection that goes for a minute leaves the roll and what is typed where they are', async () => {
    await page.fill('#code-entry', '123')
    await context.setOffline(true)
    await page.waitForSelector('text=请检查网络后再试', { timeout: 40_000 })
    expect((await page.inputValue('#code-entry')) === '123', 'the typed code is gone')
    expect((await page.locator('.roll-line').count()) === 4, 'the roll is gone')
    await context.setOffline(false)
    await page.waitForSelector('text=请检查网络后再试', { state: 'detached', timeout: 40_000 })
    await page.fill('#code-entry', '')
  })
  await check('a code that did not get through stands in the field again, and the next one takes its place', async () => {
    await context.setOffline(true)
    await page.fill('#code-entry', '123')
    await page.press('#code-entry', 'Enter')
    await page.waitForFunction(() => {
      const field = document.querySelector('#code-entry')
      return field.value === '123' && field.selectionEnd === 3
    })
    await context.setOffline(false)
    await page.press('#code-entry', 'Enter')
    await page.waitForFunction(() => document.querySelector('.door-result') && !document.querySelector('.door-result').textContent.includes('网络'))
    await page.waitForFunction(() => document.querySelector('#code-entry').value === '')
  })
  await check('ending asks first, and names how many become 未到场', async () => {
    await page.waitForSelector('.roll-close button', { timeout: 40_000 }) // once it has begun
    await page.click('.roll-close button')
    await page.waitForSelector('[role=dialog]:has-text("这1人记为未到场")')
    await page.click('[role=dialog] button:has-text("取消")')
    expect((await body(await (await keeper()).api.get(`/api/sessions/${session.id}/roll`))).end === null, 'it ended unasked')
    await page.click('.roll-close button')
    await page.click('[role=dialog] button.primary')
    await page.waitForSelector('text=到场3人')
  })
  await check('after the end the keeper is told who corrects', async () => {
    await page.waitForSelector('text=请主办方的工会干部在这里更正')
    expect((await page.locator('.roll-line button').count()) === 0, 'the keeper may still correct')
  })
  await check('an officer takes a check-in back and adds one, each with a reason', async () => {
    const desk = await open(browser, 'desk', { storage: (await as('shizhong')).storage })
    await desk.page.goto(`${base}/console/sessions/${session.id}/roll`)
    const answer = async (name, press) => {
      await desk.page.locator('.roll-line', { hasText: name }).locator(`button:has-text("${press}")`).click()
      await desk.page.fill('[role=dialog]:visible input', '当晚核对')
      await desk.page.locator('[role=dialog]:visible button.primary').click()
    }
    await answer('扫码人', '撤销')
    await desk.page.waitForSelector('text=到场2人')
    await answer('缺席人', '补记到场')
    await desk.page.waitForSelector('text=到场3人')
    expect(!desk.wrong.length, desk.wrong.join('\n'))
    await desk.context.close()
  })
  await check('nothing went wrong in the pages', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
