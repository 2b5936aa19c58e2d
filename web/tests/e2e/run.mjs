// Every page of every face in the four views, looked at by axe, measured, and kept as a picture (pictures.mjs). Runs against
// the server at BASE_URL with its demo city. `node tests/e2e/run.mjs member` takes one face; stories/ are run first.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { base, launch, open, settled } from './browser.mjs'
import { dialogs, visit } from './dialogs.mjs'
import { overflow, smallTargets, smallText, violations } from './looks.mjs'
import { as, member, newWorker, officer } from './people.mjs'
import { windowPicture, wholePicture, writeIndex } from './pictures.mjs'
import { workerWithAnOffer } from './planning.mjs'
import { applicantRoutes, consoleRoutes, consoleVariants, guestRoutes, memberRoutes, siteRoutes } from './routes.mjs'
import { eyes } from './samples.mjs'
import { check, expect, finish } from './tally.mjs'

const everyView = ['phone', 'elder', 'desk', 'zoomed']
const wanted = process.argv.slice(2)
const asked = (part) => wanted.length === 0 || wanted.includes(part)

const none = (found, what) => expect(found.length === 0, `${what}:\n${found.join('\n')}`)

// Axe is slow and sees the same document in views that only differ in width: it looks at each route narrow and wide once.
const forAxe = { member: ['phone', 'elder'], console: ['desk', 'phone'], site: ['phone', 'desk'], guest: ['phone', 'elder'] }
const axeLooks = (name, view) => forAxe[name.split('-')[0]].includes(view)

async function look(page, view, wrong, withAxe = true) {
  none(wrong, 'wrong in the page')
  if (withAxe) none(await violations(page), 'axe')
  const wide = await overflow(page)
  expect(!wide, wide)
  const desk = page.url().includes('/console/') // in large type its targets are those of a tablet
  if (view === 'elder') none(await smallText(page, 18), 'below 18 px')
  if (view === 'elder' && !desk) none(await smallTargets(page, 60), 'below 60 px')
  if (view === 'phone' || (view === 'elder' && desk)) none(await smallTargets(page, 44), 'below 44 px')
}

async function takeAll(browser, routes, inViews, storage) {
  const inView = async (view) => {
    const { context, page, wrong } = await open(browser, view, { storage })
    for (const { name, path } of routes) {
      await check(`${name} in the view ${view}`, async () => {
        wrong.length = 0
        await page.goto(base + path)
        await settled(page)
        await wholePicture(page, name, view)
        expect(!(await page.locator('.state[role=alert]').count()), `a problem stands there: ${await page.innerText('main')}`)
        await look(page, view, wrong, axeLooks(name, view))
      })
    }
    await context.close()
  }
  await Promise.all(inViews.map(inView))
}

async function takeDialogs(browser, routes, inViews, storage) {
  const inView = async (view) => {
    const { context, page, wrong } = await open(browser, view, { storage })
    for (const dialog of dialogs) {
      const path = routes.find(({ name }) => name === dialog.on)?.path
      if (!path) continue
      await check(`${dialog.name} in the view ${view}`, async () => {
        wrong.length = 0
        await visit(page, dialog, path, async () => {
          await windowPicture(page, dialog.name, view)
          await look(page, view, wrong)
        })
      })
    }
    await context.close()
  }
  await Promise.all(inViews.map(inView))
}

/** The states that a healthy server does not show: no connection, and an answer that does not come. */
async function takeStates(browser, name, path, view, storage) {
  for (const state of ['offline', 'loading']) {
    const { context, page, wrong } = await open(browser, view, { storage })
    await context.route(/\/api\/(?!me$)/, (route) => (state === 'offline' ? route.abort() : undefined))
    await check(`${name} when it is ${state}, in the view ${view}`, async () => {
      await page.goto(base + path)
      await page.waitForSelector(state === 'offline' ? '[role=alert]' : '.loading', { timeout: 15_000 })
      await windowPicture(page, `${name}-${state}`, view)
      await look(page, view, wrong)
    })
    await context.close()
  }
}

/** What `ask` reads off a page that is opened for it. */
async function readFrom(browser, view, ask, options) {
  const { context, page } = await open(browser, view, options)
  const answer = await ask(page)
  await context.close()
  return answer
}

const browser = await launch()
if (asked('stories')) {
  const stories = new URL('./stories/', import.meta.url)
  for (const file of readdirSync(fileURLToPath(stories)).filter((name) => name.endsWith('_e2e.mjs')).sort()) {
    const { default: story } = await import(new URL(file, stories).href)
    await story(browser)
  }
}
if (asked('member')) {
  const { api, storage } = await member()
  const routes = await readFrom(browser, 'phone', (page) => memberRoutes(page, api))
  await takeAll(browser, guestRoutes, everyView)
  await takeAll(browser, routes, everyView, storage)
  const applicant = await newWorker('申小满', '税郭镇总工会')
  await takeAll(browser, await applicantRoutes(applicant.api), everyView, applicant.storage)
  await takeAll(browser, [{ name: 'member-offer', path: '/m/offers' }], everyView, (await workerWithAnOffer()).storage)
  await takeDialogs(browser, routes, ['phone', 'elder'], storage)
  await takeStates(browser, 'member-sessions', '/m/sessions', 'phone', storage)
  await takeStates(browser, 'member-sessions', '/m/sessions', 'elder', storage)
}
if (asked('console')) {
  const { api, storage } = await officer()
  const routes = await readFrom(browser, 'desk', (page) => consoleRoutes(page, api, (name) => !(name in eyes)))
  await takeAll(browser, [{ name: 'console-sign-in', path: '/console/sign-in' }], everyView)
  await takeAll(browser, [...routes, ...consoleVariants], everyView, storage)
  for (const [name, login] of Object.entries(eyes)) {
    const other = await as(login)
    await takeAll(browser, await readFrom(browser, 'desk', (page) => consoleRoutes(page, other.api, (one) => one === name)), everyView, other.storage)
  }
  await takeDialogs(browser, routes, ['desk', 'zoomed', 'phone'], storage)
  await takeStates(browser, 'console-people', '/console/people', 'desk', storage)
}
if (asked('site')) {
  await takeAll(browser, await readFrom(browser, 'desk', siteRoutes, { scripts: false }), everyView)
}
await browser.close()
writeIndex()
finish()
