// Two records of one worker, one with a mistyped number; then the membership that somebody noted as ended by mistake.
import { base, open, settled } from '../browser.mjs'
import { as, body, newIdNumber, newPhone } from '../people.mjs'
import { check, expect } from '../tally.mjs'

export default async function (browser) {
  const { api, storage } = await as('shizhong')
  const { context, page, wrong } = await open(browser, 'desk', { storage })
  const { items } = await body(await api.get('/api/unions', { params: { q: '市中区货运行业工会联合会' } }))
  const org = items[0].id
  const numbers = [newIdNumber(), newIdNumber()]
  const [kept, other] = await Promise.all(
    numbers.map(async (id_number) => body(await api.post('/api/people', { data: { org, name: '单好人', id_number, phone: newPhone() } }))),
  )
  const record = `${base}/console/people/${kept.id}`
  const submit = () => page.locator('.el-dialog:visible .primary').click()

  await check('a correction to a number that another record has says where it is, at its field', async () => {
    await page.goto(record)
    await page.click('button:has-text("更正身份信息")')
    await page.locator('.el-dialog:visible input').nth(2).fill(numbers[1])
    await page.locator('.el-dialog:visible input').nth(3).fill('本人到场核对')
    await submit()
    await page.waitForSelector('.el-dialog .field-fault:has-text("合并记录")')
    await page.keyboard.press('Escape')
  })
  await check('merging two records with two numbers asks which is right, and takes it', async () => {
    await page.goto(record)
    await settled(page)
    await page.click('button:has-text("合并记录")')
    await page.locator('.el-dialog:visible [role=combobox]').fill('单好人')
    await page.locator('.el-dialog:visible [role=option]', { hasText: other.phone_masked }).first().click()
    await page.locator('.el-dialog:visible', { hasText: '哪个身份证号是对的' }).waitFor()
    await page.locator('.el-dialog:visible label', { hasText: other.birth_day }).last().click()
    await page.locator('.el-dialog:visible input[type=text]').last().fill('同一人登记了两次')
    await submit()
    await page.waitForSelector('.done-notice:has-text("合为一条")')
    expect((await body(await api.get(`/api/people/${kept.id}`))).birth_day === other.birth_day, 'the wrong number stayed')
  })
  await check('a death is noted with what it takes along, and taken back', async () => {
    await page.goto(record)
    await page.click('button:has-text("终止会籍")')
    await page.locator('.el-dialog:visible label', { hasText: '去世' }).first().click()
    await submit()
    await page.waitForSelector('.done-notice:has-text("已终止")')
    await page.goto(`${base}/console/people?state=former&q=${encodeURIComponent('单好人')}`)
    await page.click('.table tbody a:has-text("单好人")')
    await page.click('button:has-text("撤销终止")')
    await page.locator('.el-dialog:visible input').first().fill('登记错了人')
    await submit()
    await page.waitForSelector('.done-notice:has-text("会籍恢复")')
    const { memberships } = await body(await api.get(`/api/people/${kept.id}`))
    expect(memberships.filter(({ until }) => !until).length === 1, JSON.stringify(memberships))
  })
  const ours = wrong.filter((line) => !line.includes('409'))
  await check('nothing went wrong on the record', async () => expect(!ours.length, ours.join('\n')))
  await context.close()
}
