// Two reviewers have one matter open. The second decision is refused in words that say who did what, the record behind shows
// it, and what was typed is still there.
import { base, open } from '../browser.mjs'
import { as, body, newWorker, officer } from '../people.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const worker = await newWorker('齐争先', '税郭镇总工会')
  const [matter] = (await body(await worker.api.get('/api/my/matters'))).items
  const { storage } = await as('shuiguo')
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  const reason = '材料不全，请到镇总工会当面核对'

  await check('the last day stands on the record with its rule in words', async () => {
    await page.goto(`${base}/console/matters/${matter.id}`)
    await page.waitForSelector('.record-facts :text("5天内")')
  })
  await check('a second decision is refused and names what the first one was', async () => {
    await page.click('.record-head button:text-is("不通过")')
    await page.fill('.el-dialog :is(input, textarea)', reason)
    const { api, me } = await officer()
    await body(await api.post(`/api/matters/${matter.id}/steps/ask_back`, { data: { answers: { question: '请写明工作单位' }, seen: 0 } }))
    await page.click('.el-dialog button.primary')
    await page.waitForSelector('.el-dialog [role=alert]:has-text("现在是“待补充”")')
    expect((await page.innerText('.el-dialog [role=alert]')).includes(me.person.name), 'it does not say who decided')
  })
  await check('the record behind it shows how it stands, and the words typed are kept', async () => {
    await page.waitForSelector('.record-head :text("待补充")')
    expect((await page.inputValue('.el-dialog :is(input, textarea)')) === reason, 'what was typed is gone')
  })
  await check('nothing went wrong in the page', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
