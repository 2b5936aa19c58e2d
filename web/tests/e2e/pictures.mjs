// Pictures of every page. They are always kept in screens/, whole and sharp, for whoever looks at a failure; where PICTURES names
// a folder, small ones go there too, with an index by face (bin/pictures writes docs/pictures).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { views } from './browser.mjs'

const screens = fileURLToPath(new URL('./screens/', import.meta.url))
const folder = process.env.PICTURES
const tallest = 2600 // px of the page: lists go on alike below that

if (process.argv.length === 2) rmSync(screens, { recursive: true, force: true }) // a run of everything leaves no old ones
for (const one of [screens, folder].filter(Boolean)) mkdirSync(one, { recursive: true })

const small = { desk: 0.75, zoomed: 1.2, phone: 1.2, elder: 1.2 }

/** A small picture of what stands in the window, through the browser's own encoder. */
async function keepSmall(page, name, view) {
  if (!folder) return
  const session = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize()
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest), scale: small[view] / (views[view].deviceScaleFactor ?? 1) }
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 62, clip })
  writeFileSync(`${folder}/${name}-${view}.webp`, Buffer.from(data, 'base64'))
  await session.detach()
}

/** What stands in the window now. */
export async function windowPicture(page, name, view) {
  await page.screenshot({ path: `${screens}${name}-${view}.png` })
  await keepSmall(page, name, view)
}

/** The whole page in one picture, taken through a window as tall as the page: what sticks to the bottom stays there. */
export async function wholePicture(page, name, view) {
  const { width, height } = views[view].viewport
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(height, tall), 6000) })
  await page.screenshot({ path: `${screens}${name}-${view}.png` })
  await keepSmall(page, name, view)
  await page.setViewportSize({ width, height })
}

const faces = {
  site: '公开页面 · site',
  guest: '职工端，没有登录 · member, not signed in',
  member: '职工端 · member',
  console: '工作台 · console',
}
const viewNames = { phone: '手机 390×844', elder: '手机，大字版', desk: '桌面 1440×900', zoomed: '桌面 200%' }

/** README.md of the folder: every picture in it, by face, a page a row. */
export function writeIndex() {
  if (!folder) return
  const files = readdirSync(folder).filter((name) => name.endsWith('.webp')).sort()
  const pages = new Map()
  for (const file of files) {
    const [, page, view] = /^(.*)-(phone|elder|desk|zoomed)\.webp$/.exec(file) ?? []
    if (page) pages.set(page, [...(pages.get(page) ?? []), view])
  }
  const lines = ['# 各页图片 Pictures', '', '每一页在四种视图下的样子，由 `bin/pictures` 从演示城市拍下。Every page in the four views, taken from the demo city by `bin/pictures`.']
  for (const [face, title] of Object.entries(faces)) {
    lines.push('', `## ${title}`, '', `| | ${Object.values(viewNames).join(' | ')} |`, '| --- | --- | --- | --- | --- |')
    for (const [page, there] of pages) {
      if (page.split('-')[0] !== face) continue
      const cells = Object.keys(viewNames).map((view) => (there.includes(view) ? `[图](${page}-${view}.webp)` : ''))
      lines.push(`| ${page.slice(face.length + 1)} | ${cells.join(' | ')} |`)
    }
  }
  writeFileSync(`${folder}/README.md`, `${lines.join('\n')}\n`)
}
