// A list of people: looked over row by row, imported in the background without the row that is wrong, and still there
// when the page is loaded again.
import { base, open, settled } from '../browser.mjs'
import { as, newIdNumber, newPhone } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const union = '税郭镇总工会'
const names = ['单入禾', '单入晴', '单入川'].map((name) => name + String.fromCodePoint(0x6e00 + Math.floor(Math.random() * 200)))

function list() {
  const people = names.map((name) => `${name},${newIdNumber()},${newPhone()},货运,,2024/3/8`)
  return `姓名,身份证号,手机号,从事的工作,镇街,入会日期,备注\r\n${people.join('\r\n')}\r\n错一行,370402198705160001,123,,,\r\n`
}

async function choose(page, text) {
  await page.setInputFiles('#form-file', { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
}

export default async function (browser) {
  const { storage } = await as('shizhong')
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  await check('an officer finds the import beside the list of people', async () => {
    await page.goto(`${base}/console/people`)
    await page.click('a:has-text("导入人员")')
    await page.waitForSelector('h1:has-text("导入人员")')
  })
  await check('takes the template from there', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("下载模板")')])
    expect(file.suggestedFilename().endsWith('.csv'), file.suggestedFilename())
  })
  await check('sees what is wrong, row by row, before anything is written', async () => {
    await page.fill('#form-org', union)
    await page.locator('[role=option]', { hasText: union }).first().click()
    await choose(page, list())
    await page.click('button:has-text("检查名单")')
    await page.waitForSelector('.import-seen')
    const said = await page.innerText('.import-seen')
    for (const part of ['第5行', '手机号', '身份证号校验位不对', '备注', '只导入没有问题的3人']) expect(said.includes(part), `${part} is missing in ${said}`)
    const found = await (await context.request.get(`${base}/api/people?q=${encodeURIComponent(names[0])}`)).json()
    expect(found.items.length === 0, 'somebody was written already')
  })
  await check('imports the rest, and watches how far it has come', async () => {
    await page.click('button:has-text("只导入没有问题的3人")')
    await page.waitForSelector('h1:has-text("导入人员") >> visible=true')
    await page.waitForSelector('.job-progress')
    await page.waitForSelector('.done-notice')
    expect((await page.innerText('.progress')).includes('4 / 4'), await page.innerText('.progress'))
  })
  await check('finds the same after the page is loaded again, with the numbers', async () => {
    await page.reload()
    await settled(page)
    await page.waitForSelector('.done-notice')
    const facts = (await page.innerText('.record-facts')).replaceAll(/\s+/g, ' ')
    for (const part of ['新登记人员 3', '新入会 3', '没有导入的行 1']) expect(facts.includes(part), `${part} is missing in ${facts}`)
  })
  await check('fetches the list of rows that were left out', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("下载没有办成的行")')])
    const stream = await file.createReadStream()
    let text = ''
    for await (const piece of stream) text += piece
    expect(text.includes('第5行,手机号'), text)
  })
  await check('the imported are members, and the job stands in the list', async () => {
    const found = await (await context.request.get(`${base}/api/people?q=${encodeURIComponent(names[0])}`)).json()
    expect(found.items[0]?.org.name === union, JSON.stringify(found))
    await page.goto(`${base}/console/jobs`)
    await page.waitForSelector('.table tr:has-text("导入人员") >> text=已办完')
  })
  await check('a colleague of another district sees nothing of it', async () => {
    const [job] = (await (await context.request.get(`${base}/api/jobs`)).json()).items
    const { api } = await as('tengzhou')
    expect((await api.get(`/api/jobs/${job.id}`)).status() === 404, 'it can be seen')
  })
  await check('nothing went wrong while importing', async () => expect(!wrong.length, wrong.join('\n')))
  await context.close()
}
