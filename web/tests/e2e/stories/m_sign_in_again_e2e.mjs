// The sign-in ends in the middle of a form, the program is renewed under an open page, the network goes, the server stumbles over
// who this is: nobody loses what was typed, and every link says what became of it.
import { base, open, settled } from '../browser.mjs'
import { as, demoSignIns, newIdNumber, newWorker } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const shown = async (login) => (await demoSignIns()).find((one) => one.login === login)

async function atTheDesk(browser) {
  const { context, page } = await open(browser, 'desk', { storage: (await as('tengzhou')).storage })
  const name = `续签不丢工会${Date.now() % 100000}`
  await check('at the desk: the sign-in ends, is renewed over the form, and what was typed sends', async () => {
    await page.goto(`${base}/console/orgs/new`)
    await settled(page)
    await page.fill('#form-parent', '滕州市总工会')
    await page.locator('[role=option]').first().click()
    await page.fill('#form-name', name)
    await page.getByLabel('基层工会').check()
    await context.clearCookies()
    await page.click('form .primary')
    await page.waitForSelector('.sign-in-again input')
    expect(await page.locator('.desks a').count(), 'the navigation is gone')
    const { login, password, totp } = await shown('tengzhou')
    await page.fill('.sign-in-again input[autocomplete=username]', login)
    await page.fill('.sign-in-again input[autocomplete=current-password]', password)
    await page.click('.sign-in-again button[type=submit]')
    await page.waitForSelector('.sign-in-again input[autocomplete=one-time-code]')
    for (let tries = 0; tries < 35 && (await shown(login)).totp === totp; tries += 1) await page.waitForTimeout(1000) // a code opens once
    await page.fill('.sign-in-again input[autocomplete=one-time-code]', (await shown(login)).totp)
    await page.click('.sign-in-again button[type=submit]')
    await page.waitForSelector('.sign-in-again', { state: 'hidden' })
    expect((await page.inputValue('#form-name')) === name, 'what was typed is gone')
    await page.click('form .primary')
    await page.waitForSelector(`h1:has-text("${name}")`)
  })
  await context.close()
}

// A number is sent one code a minute, and this worker has just had one.
async function codeSaid(page) {
  const status = page.locator('.sheet .send-code [role=status]')
  for (let tries = 0; tries < 16; tries += 1) {
    await page.click('.sheet button:has-text("获取验证码")')
    await page.waitForTimeout(5000)
    const code = (await status.innerText()).match(/\d{6}/)
    if (code) return code[0]
  }
  throw new Error(`no code came: ${await page.innerText('.sheet .send-code')}`)
}

async function onThePhone(browser) {
  const worker = await newWorker('续签人', '税郭镇总工会')
  const { context, page } = await open(browser, 'phone', { storage: worker.storage })
  await check('on the phone: the same, in the last screen of joining', async () => {
    await page.goto(`${base}/m/join`)
    await page.click('button:has-text("要向另一家工会申请")') // he has applied already
    await page.fill('#union-search', '光明路街道总工会')
    await page.locator('.entry', { hasText: '光明路街道总工会' }).first().click()
    await page.fill('#join-name', '续签人')
    await page.fill('#join-id_number', newIdNumber())
    await page.selectOption('#join-trade', { label: '货运' })
    await page.fill('#join-town', '齐村镇')
    await page.check('#join-consent')
    await context.clearCookies()
    await page.click('form button.primary')
    await page.waitForSelector('.sheet #by-code-phone', { state: 'visible' })
    await page.fill('.sheet #by-code-phone', worker.phone)
    await page.fill('.sheet #by-code-code', await codeSaid(page))
    await page.click('.sheet form .primary')
    await page.waitForSelector('.sheet', { state: 'hidden' })
    expect((await page.inputValue('#join-name')) === '续签人', 'what was typed is gone')
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/matters') && answer.request().method() === 'POST')
    await page.click('form button.primary')
    expect((await sent).status() !== 401, 'still signed out')
  })
  await context.close()
}

async function deadLinks(browser, view, storage, from, link, file, there) {
  const { context, page } = await open(browser, view, { storage })
  await check(`${from}: a link without a network says so, and opens when it is back`, async () => {
    await page.goto(base + from)
    await settled(page)
    await context.setOffline(true)
    await page.click(link)
    await page.waitForSelector('.dead-link:has-text("没有连上服务器")')
    await context.setOffline(false)
    await page.click('.dead-link button')
    await page.waitForURL(there)
  })
  await check(`${from}: a link into a renewed program offers to load it anew`, async () => {
    await page.goto(base + from)
    await settled(page)
    await context.route(file, (route) => route.fulfill({ status: 404, body: '' }))
    await page.click(link)
    await page.waitForSelector('.dead-link:has-text("有新版本")')
    await context.unroute(file)
    await page.click('.dead-link button')
    await page.waitForURL(there)
  })
  await check(`${from}: a stumbling server is not taken for a sign-in that ended`, async () => {
    await context.route('**/api/me', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"http.500"}' }))
    await page.goto(base + (view === 'desk' ? '/console/people' : '/m/bookings'))
    await page.waitForSelector('[role=alert] button:has-text("重试")')
    expect(!page.url().includes('sign-in'), 'sent to sign in')
    await context.unroute('**/api/me')
    await page.click('[role=alert] button:has-text("重试")')
    await page.waitForSelector('[role=alert]', { state: 'detached' })
  })
  await context.close()
}

export default async function (browser) {
  await deadLinks(browser, 'desk', (await as('shizhong')).storage, '/console/people', '.desks a:has-text("做法")', /assets\/Playbooks-.*\.js/, /\/console\/playbooks/)
  const worker = await newWorker('断线人')
  await deadLinks(browser, 'phone', worker.storage, '/m/', '.tabs a:has-text("求助")', /assets\/Ask-.*\.js/, /\/m\/ask/)
  await onThePhone(browser)
  await atTheDesk(browser)
}
