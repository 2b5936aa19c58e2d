// A list taken along: sorted over all its rows, then all of it in one workbook, and not the fifty on the page.
import { base, open, settled } from '../browser.mjs'
import { as } from '../people.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const { storage } = await as('shizhong')
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  const names = () => page.locator('.table tbody tr td:first-child').allInnerTexts()
  await check('an officer sorts the list of people by name, over all pages', async () => {
    await page.goto(`${base}/console/people`)
    await page.waitForSelector('.table tbody tr')
    await page.click('th button:has-text("姓名")')
    await page.waitForURL(/sort=name/)
    await settled(page)
    const first = await names()
    await page.click('button:has-text("下一页")')
    await page.waitForURL(/page=2/)
    await settled(page)
    const second = await names()
    const order = new Intl.Collator('zh-CN')
    expect(order.compare(first.at(-1)[0], second[0][0]) <= 0, `${first.at(-1)} stands before ${second[0]}`)
    expect(first.join() !== second.join(), 'the second page is the first')
  })
  await check('a column that the server cannot sort by has no button', async () => {
    expect((await page.locator('th button:has-text("手机号")').count()) === 0, 'it can be pressed')
  })
  await check('takes all of it along, and sees how far it has come', async () => {
    await page.click('button:has-text("导出")')
    await page.waitForURL(/\/console\/jobs\//)
    await page.waitForSelector('.done-notice', { timeout: 60_000 })
    const [, rows] = /([\d,]+) \/ [\d,]+/.exec(await page.innerText('.progress')) ?? []
    expect(Number(rows?.replaceAll(',', '')) > 50, await page.innerText('.progress'))
  })
  await check('fetches a workbook', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("下载导出的表格")')])
    expect(file.suggestedFilename().endsWith('.xlsx'), file.suggestedFilename())
    const pieces = []
    for await (const piece of await file.createReadStream()) pieces.push(piece)
    expect(Buffer.concat(pieces).subarray(0, 2).toString() === 'PK', 'it is none')
  })
  await check('the file is nobody else’s', async () => {
    const id = page.url().split('/').at(-1)
    const { api } = await as('tengzhou')
    expect((await api.get(`/api/jobs/${id}/file`)).status() === 404, 'it can be fetched')
  })
  await check('nothing went wrong while exporting', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
