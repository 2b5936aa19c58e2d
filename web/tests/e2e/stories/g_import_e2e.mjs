// A list of people: looked over row by row, imported in the background without the row that is wrong, and still there
// when the page is loaded again.
import { base, open, settled } from '../browser.mjs'
import { as, newIdNumber, newPhone } from '../people.mjs'
import { madeXlsx } from '../made_xlsx.mjs'
import { check, expect } from '../tally.mjs'

const union = '税郭镇总工会'
const names = ['单入禾', '单入晴', '单入川'].map((name) => name + String.fromCodePoint(0x6e00 + Math.floor(Math.random() * 200)))

// As a union keeps it: an instruction in front, a title above the heading, a trade that no list knows, a day as its number.
function list() {
  const people = names.map((name, n) => [n + 1, name, newIdNumber(), Number(newPhone()), n ? '货运' : '电焊工', 45359, ''])
  return madeXlsx({
    填写说明: [['请填写第二张表']],
    花名册: [['税郭镇会员花名册'], ['序号', '姓名（必填）', '证件号码', '联系电话', '工种', '入会时间', '备注'], ...people, [4, '错一行', '370402198705160001', 123]],
  })
}

async function choose(page, buffer, name = '名单.xlsx') {
  await page.setInputFiles('#form-file', { name, mimeType: 'application/octet-stream', buffer })
}

async function bytesOf(file) {
  const pieces = []
  for await (const piece of await file.createReadStream()) pieces.push(piece)
  return Buffer.concat(pieces)
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
    expect(file.suggestedFilename().endsWith('.xlsx'), file.suggestedFilename())
  })
  await check('is told what an old workbook is and what to do, whatever it is called', async () => {
    await page.fill('#form-org', union)
    await page.locator('[role=option]', { hasText: union }).first().click()
    await choose(page, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))
    await page.click('button:has-text("检查名单")')
    await page.waitForSelector('text=这是旧版的 .xls 表格')
  })
  await check('sees what each column is taken for and what is wrong, row by row, before anything is written', async () => {
    await choose(page, list())
    await page.click('button:has-text("检查名单")')
    await page.waitForSelector('.import-seen')
    const said = await page.innerText('.import-seen')
    for (const part of ['花名册', '填写说明', '表头在第2行', '证件号码', '备注', '没有“电焊工”这一项', '第6行', '身份证号校验位不对', '只导入没有问题的3人']) expect(said.includes(part), `${part} is missing in ${said}`)
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
  await check('fetches the rows that were left out, and that file is a list which can be imported', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("下载没有导入的行和提醒")')])
    const bytes = await bytesOf(file)
    const found = await (await context.request.get(`${base}/api/orgs?q=${encodeURIComponent(union)}`)).json()
    const seen = await context.request.post(`${base}/api/orgs/${found.items[0].id}/import/preview`, { data: bytes, headers: { 'X-Gongyou': '1', 'Content-Type': 'application/octet-stream' } })
    const said = await seen.json()
    expect(said.sheet === '没有导入的行' && said.rows === 1 && said.mistakes.some(({ code }) => code === 'people.id_wrong_check_digit'), JSON.stringify(said))
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
