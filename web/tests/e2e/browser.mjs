// Debian's Chromium under playwright-core; every context starts without a memory of its own.
import { chromium } from 'playwright-core'

export const base = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN']

// The browser itself speaks Chinese, too: its date fields read 年/月/日.
const env = { ...process.env, LANGUAGE: 'zh_CN' }

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags, env })

/** The four views in which every page is looked at. 200% is half the room with twice the pixels. */
export const views = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  elder: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
  zoomed: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
}

/** A context in one view, with what went wrong in it collected: errors of scripts and breaches of the content policy. */
export async function open(browser, view, { storage, scripts = true } = {}) {
  const context = await browser.newContext({ ...views[view], locale: 'zh-CN', timezoneId: 'America/New_York', storageState: storage, javaScriptEnabled: scripts, ignoreHTTPSErrors: true })
  if (view === 'elder') await context.addInitScript(() => localStorage.setItem('layout', 'elder'))
  context.setDefaultTimeout(12_000)
  const page = await context.newPage()
  count(page)
  const wrong = []
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Failed to resolve component|\[Vue warn\]/.test(message.text())) wrong.push(message.text().slice(0, 300))
  })
  return { context, page, wrong }
}

// Answers of the server that a page still waits for: a list keeps its old rows until the new ones have come.
const awaited = new WeakMap()
function count(page) {
  const open = new Set()
  awaited.set(page, open)
  page.on('request', (request) => /\/api\//.test(request.url()) && open.add(request))
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => open.delete(request))
}

/** Waits until nothing is being loaded any more: every answer has come and is drawn, no skeleton stands. At most 10 seconds. */
export async function settled(page) {
  for (let left = 400; left > 0; left--) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))).catch(() => {})
    if (!awaited.get(page)?.size) break
    await page.waitForTimeout(25)
  }
  await page.waitForFunction(() => document.querySelector('main')?.textContent.trim(), null, { timeout: 10_000 }).catch(() => {})
  await page.waitForFunction(() => !document.querySelector('.loading'), null, { timeout: 10_000 }).catch(() => {})
  await page.evaluate(() => document.fonts.ready).catch(() => {})
}
