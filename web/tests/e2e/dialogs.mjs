// What only shows after a press: dialogs, sheets, the preview of a playbook. Each is opened, looked at, and left by Escape.
import { base, settled } from './browser.mjs'

const byText = (words) => `button:has-text("${words}")`

/** How each is reached from a page that `routes` names; `shows` is what must then stand. */
export const dialogs = [
  { name: 'console-search', on: 'console-inbox', reach: (page) => page.keyboard.press('Control+k'), shows: '.el-dialog' },
  { name: 'console-step', on: 'console-matter', reach: (page) => page.locator('.record-head .button').last().click(), shows: '.el-dialog' },
  { name: 'console-unmask', on: 'console-person', reach: (page) => page.locator(byText('查看')).first().click(), shows: '.el-dialog' },
  { name: 'console-merge', on: 'console-person', reach: (page) => page.locator(byText('合并记录')).click(), shows: '.el-dialog' },
  { name: 'console-ending', on: 'console-person', reach: (page) => page.locator(byText('终止会籍')).first().click(), shows: '.el-dialog' },
  { name: 'console-move', on: 'console-org', reach: (page) => page.locator(byText('调整上级')).click(), shows: '.el-dialog' },
  { name: 'console-form-faults', on: 'console-new-org', reach: (page) => page.locator('form .primary').click(), shows: '.faults', stays: true },
  { name: 'console-preview', on: 'console-install', reach: choosesAnOrg, shows: '.preview', stays: true },
  { name: 'console-archive', on: 'console-install', reach: asksToArchive, shows: '.el-dialog' },
  { name: 'member-cancel', on: 'member-bookings', reach: (page) => page.locator(byText('取消预约')).first().click(), shows: '.sheet' },
]

async function choosesAnOrg(page) {
  await page.fill('#install-org', '总工会')
  await page.locator('[role=option]').first().click()
}

async function asksToArchive(page) {
  await page.fill('#install-org', '市中区总工会')
  await page.locator('[role=option]', { hasText: '市中区总工会' }).first().click()
  await page.locator('button:text-is("停用")').click()
}

/** Opens one dialog; `look` is called while it stands. Escape must close it, unless it is a part of the page. */
export async function visit(page, dialog, path, look) {
  await page.goto(base + path)
  await settled(page)
  await dialog.reach(page)
  await page.waitForSelector(dialog.shows, { state: 'visible', timeout: 10_000 })
  await page.waitForTimeout(400) // it slides in
  await look()
  if (dialog.stays) return
  await page.keyboard.press('Escape')
  await page.waitForSelector(dialog.shows, { state: 'hidden', timeout: 5_000 })
}
