// The union asks an applicant for more; the applicant sees it on the phone, answers, and may withdraw.
import { base, open } from '../browser.mjs'
import { as, body, newWorker } from '../people.mjs'
import { check } from '../tally.mjs'

export default async function (browser) {
  const worker = await newWorker('申有信', '税郭镇总工会')
  const [matter] = (await body(await worker.api.get('/api/my/matters'))).items
  const { context, page } = await open(browser, 'phone', { storage: worker.storage })
  await check('what the union asks for stands on the phone', async () => {
    const { api } = await as('shuiguo')
    await body(await api.post(`/api/matters/${matter.id}/steps/ask_back`, { data: { answers: { question: '请写明工作单位' } } }))
    await page.goto(`${base}/m/matters/${matter.id}`)
    await page.waitForSelector('text=待补充')
    await page.waitForSelector('.panel:has(.matter-state):has-text("请写明工作单位")') // above, beside the way to answer
  })
  await check('the form opens again with what was answered, is put right, and lies with the union again', async () => {
    await page.click('button:has-text("补充后再提交")')
    await page.waitForFunction(() => document.querySelector('#step-name')?.value === '申有信')
    await page.fill('#step-name', '申友信')
    await page.fill('.sheet textarea', '在税郭镇一家纺织厂上班')
    await page.click('.sheet button:has-text("补充后再提交")')
    await page.waitForSelector('.matter-state:has-text("待审核")')
    await page.waitForSelector('text=姓名:申有信→申友信')
  })
  await check('withdrawing is asked about once, then done', async () => {
    await page.click('button:has-text("撤回申请")')
    await page.waitForSelector('.sheet >> text=确定要撤回申请吗')
    await page.click('.sheet button:has-text("撤回申请")')
    await page.waitForSelector('.matter-state:has-text("已撤回")')
  })
  await context.close()
}
