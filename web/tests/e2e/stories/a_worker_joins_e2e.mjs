// A worker who has never been here joins a union on the phone in three screens, and books a class with the new account.
import { base, open, settled } from '../browser.mjs'
import { newIdNumber, newPhone } from '../people.mjs'
import { planSession } from '../planning.mjs'
import { check, expect } from '../tally.mjs'

async function byCode(page) {
  await page.fill('#join-phone-phone', newPhone())
  await page.click('button:has-text("获取验证码")')
  const said = await page.locator('.send-code [role=status]', { hasText: /\d{6}/ }).innerText()
  await page.fill('#join-phone-code', said.match(/\d{6}/)[0])
  await page.click('button:has-text("下一步")')
}

async function chooseUnion(page, words) {
  await page.fill('#union-search', words)
  await page.locator('.entry', { hasText: words }).first().click()
}

async function fillForm(page) {
  await page.waitForSelector('#join-name')
  const asked = await page.locator('form .field').count()
  expect(asked > 0 && asked <= 8, `${asked} fields are asked`)
  await page.fill('#join-name', '路新禾')
  await page.fill('#join-id_number', newIdNumber())
  await page.selectOption('#join-trade', { label: '货运' })
  await page.fill('#join-town', '齐村镇')
  await page.check('#join-consent')
}

export default async function (browser) {
  const session = await planSession('新会员见面会', 5)
  const { context, page, wrong } = await open(browser, 'phone')
  await check('a worker joins in three screens: phone, union, a form of at most eight fields', async () => {
    await page.goto(`${base}/m/join`)
    await page.waitForSelector('text=第1步，共3步')
    await byCode(page)
    await page.waitForSelector('text=第2步，共3步')
    await chooseUnion(page, '市中区货运行业工会联合会')
    await page.waitForSelector('text=第3步，共3步')
    await fillForm(page)
    await page.click('button:has-text("提交申请")')
    await page.waitForSelector('h1:has-text("欢迎加入市中区货运行业工会联合会")')
  })
  await check('a form with a wrong ID number stays, says what is wrong, and loses nothing', async () => {
    const other = await open(browser, 'phone')
    await other.page.goto(`${base}/m/join`)
    await other.page.waitForSelector('text=第1步，共3步')
    await byCode(other.page)
    await other.page.waitForSelector('text=第2步，共3步')
    await chooseUnion(other.page, '市中区货运行业工会联合会')
    await fillForm(other.page)
    await other.page.fill('#join-id_number', '370499199001011230')
    await other.page.click('button:has-text("提交申请")')
    await other.page.waitForSelector('#join-id_number[aria-invalid]')
    expect((await other.page.inputValue('#join-name')) === '路新禾', 'the name was lost')
    await other.context.close()
  })
  await check('the new member books a class and finds it at the top of the home page', async () => {
    await page.goto(`${base}/m/sessions/${session.id}`)
    await page.click('button:has-text("报名")')
    await page.waitForSelector('text=已报名')
    await page.goto(`${base}/m/`)
    await settled(page)
    expect((await page.innerText('.ticket')).includes('新会员见面会'), 'the ticket names another class')
  })
  await check('nothing went wrong in the pages', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
