// The desk: a second factor at the door, a joining admitted from the inbox, a case adopted in another district, and a
// published figure opened down to one fact and its proof.
import { base, open, settled } from '../browser.mjs'
import { as, body, demoSignIns, newWorker } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const town = '税郭镇总工会'

// The page fills in what the demo shows; a code that has just been used is waited out, as a person would.
async function signIn(page, login) {
  const { label } = (await demoSignIns()).find((one) => one.login === login)
  await page.goto(`${base}/console/inbox`)
  await page.click(`.demo button:text-is("${label}")`)
  await page.click('button:has-text("登录")')
  await page.waitForSelector('h1:has-text("第二步")')
  await page.waitForFunction(() => document.querySelector('#sign-in-code')?.value.length === 6)
  await page.click('form button.primary')
  await page.waitForSelector('h1:has-text("收件箱")')
}

async function admits(browser) {
  const name = `候审${String.fromCodePoint(0x6e00 + Math.floor(Math.random() * 200))}`
  const worker = await newWorker(name, town)
  const { context, page, wrong } = await open(browser, 'desk')
  await check('an officer signs in with a password and a second factor', () => signIn(page, 'shuiguo'))
  await check('finds the new joining in the inbox, with its deadline', async () => {
    await page.click(`.table a:has-text("${name}")`)
    await page.waitForSelector(`.record-head h1:has-text("${name}")`)
    await page.waitForSelector('.record-head :text("待审核")')
  })
  await check('and admits', async () => {
    await page.click('.record-head button:text-is("通过")')
    await page.click('.el-dialog button.primary')
    await page.waitForSelector('.record-head :text("已入会")')
    const { memberships } = await body(await worker.api.get('/api/me'))
    expect(memberships.some(({ org }) => org.name === town), 'the worker is no member')
  })
  await check('nothing went wrong at the desk', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}

async function adopts(browser) {
  const { storage } = await as('tengzhou')
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  await check("another district's officer opens the halls case in the library", async () => {
    await page.goto(`${base}/console/playbooks`)
    await page.click('.table a:has-text("文体")')
    await page.waitForSelector('h1:has-text("文体")')
  })
  await check('sees what it would set up before anything is written', async () => {
    await page.fill('#install-org', '滕州市总工会')
    await page.locator('[role=option]', { hasText: '滕州市总工会' }).first().click()
    await page.waitForSelector('.preview dd')
    expect((await page.locator('.preview dd').count()) > 3, 'hardly anything would be set up')
  })
  await check('installs it, and finds its figures in the own district', async () => {
    await page.click('form button.primary')
    await page.waitForSelector('text=已装好')
    await page.click('text=去看数字')
    await settled(page)
    await page.waitForSelector('.figure-group:has-text("滕州市总工会") .figure')
  })
  await check('the second time the page says that it stands there already', async () => {
    await page.goto(`${base}/console/playbooks`)
    await page.waitForSelector('.table tr:has-text("文体") >> text=滕州市总工会')
  })
  await check('sets it aside, and takes it back', async () => {
    await page.click('.table a:has-text("文体")')
    await page.fill('#install-org', '滕州市总工会')
    await page.locator('[role=option]', { hasText: '滕州市总工会' }).first().click()
    await page.waitForSelector('text=“滕州市总工会”正在用这份做法')
    await page.click('button:text-is("停用")')
    await page.click('.el-dialog button.primary')
    await page.waitForSelector('text=已在“滕州市总工会”停用')
    await page.click('form button:text-is("安装")')
    await page.waitForSelector('text=已装好')
  })
  await check('nothing went wrong while adopting', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}

async function opensAFigure(browser) {
  const { storage } = await as('shizhong')
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  await check('a figure of the year opens to its definition, its months and its facts', async () => {
    await page.goto(`${base}/console/figures?from=2024-01-01&to=2024-12-31`)
    await page.click('.figures .figure:has-text("人")')
    await page.waitForSelector('.months')
    await page.waitForSelector('.table tbody tr')
  })
  await check('a fact opens to its proof: leaf, path, root, head, signature', async () => {
    await page.locator('.table tbody a').first().click()
    await page.click('summary:has-text("打开证明全文")')
    await page.waitForSelector('.proof dd')
    const said = await page.innerText('.proof')
    for (const part of ['叶', '路径', '根', '链头', '签名']) expect(said.includes(part), `${part} is missing`)
    expect(/[0-9a-f]{64}/.test(said), 'no hash')
  })
  await check('nothing went wrong on the way to the proof', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}

export default async function (browser) {
  await admits(browser)
  await adopts(browser)
  await opensAFigure(browser)
}
