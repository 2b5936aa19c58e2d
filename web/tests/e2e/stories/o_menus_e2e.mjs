// Menus close as everybody expects, dialogs begin where one types, and joining can be walked back step by step.
import { base, open, settled } from '../browser.mjs'
import { as, newWorker } from '../people.mjs'
import { check, expect } from '../tally.mjs'

async function closes(page, menu, summary) {
  const opened = () => page.locator(`${menu}[open]`).count()
  await page.click(summary)
  await page.keyboard.press('Escape')
  expect(!(await opened()), `${menu}: Escape leaves it open`)
  await page.click(summary)
  await page.mouse.click(700, 600)
  expect(!(await opened()), `${menu}: a press beside it leaves it open`)
}

export default async function (browser) {
  const { context, page, wrong } = await open(browser, 'desk', { storage: (await as('shizhong')).storage })
  await check('the account menu and 选择列 close on Escape, on a press beside them, and on leaving the page', async () => {
    await page.goto(`${base}/console/people`)
    await settled(page)
    await closes(page, '.column-choice', '.column-choice summary')
    await closes(page, '.account', '.account summary')
    await page.click('.account summary')
    await page.click('.account-menu a:has-text("后台任务")')
    await page.waitForURL(/jobs/)
    expect(!(await page.locator('.account[open]').count()), 'it stays open on the next page')
  })
  await check('a dialog begins in its first field', async () => {
    await page.goto(`${base}/console/orgs`)
    await settled(page)
    await page.locator('.org-line a').first().click()
    await page.click('button:has-text("调整上级")')
    await page.waitForFunction(() => document.activeElement?.closest('.el-dialog') && document.activeElement.tagName === 'INPUT')
  })
  await check('an org is not offered itself to stand below', async () => {
    const own = await page.innerText('.record-head h1')
    await page.fill('#dialog-parent', own.slice(0, 4))
    await page.waitForSelector('.el-dialog :text-matches("找到\\d+项|没有找到")')
    expect(!(await page.locator(`.el-dialog [role=option]:text-matches("^\\s*${own}")`).count()), 'it is offered')
  })
  await check('nothing went wrong at the desk', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
  await joiningBackwards(browser)
}

async function joiningBackwards(browser) {
  const { context, page } = await open(browser, 'phone', { storage: (await newWorker('回头人', '税郭镇总工会')).storage })
  await check('joining: a reload keeps the union, back is a step back, and once more leaves', async () => {
    await page.goto(`${base}/m/handle`)
    await page.click('a[href="/m/join"]')
    await page.waitForSelector('text=您的申请已经提交，正在办理')
    await page.click('button:has-text("要向另一家工会申请")')
    await page.fill('#union-search', '光明路街道总工会')
    await page.locator('.entry', { hasText: '光明路街道总工会' }).first().click()
    await page.waitForSelector('.chosen:has-text("光明路街道总工会")')
    await page.reload()
    await page.waitForSelector('.chosen:has-text("光明路街道总工会")')
    await page.goBack()
    await page.waitForSelector('#union-search')
    await page.goBack()
    await page.waitForURL(/\/m\/handle/)
  })
  await context.close()
}
