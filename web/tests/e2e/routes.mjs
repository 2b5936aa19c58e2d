// Every page of every face: the faces' own routers say which there are, the running city gives the ids.
import { base, settled } from './browser.mjs'
import { queries, samples } from './samples.mjs'

/** The routes of a face, as its router has them. */
async function routesOf(page, path) {
  await page.goto(base + path)
  await settled(page)
  const routes = await page.evaluate(() => {
    const { $router } = document.querySelector('#app').__vue_app__.config.globalProperties
    return $router.getRoutes().map(({ name, path: pattern }) => ({ name: String(name), pattern }))
  })
  return routes.filter(({ name }) => !['first', 'missing', 'sign-in'].includes(name))
}

/** The looks of a face: each of its pages once, those of one record with a record from the city; `only` of these names. */
async function looksOf(page, api, face, prefix, only = () => true) {
  const looks = []
  for (const { name, pattern } of (await routesOf(page, `${prefix}/sign-in`)).filter((route) => only(route.name))) {
    const id = pattern.includes(':id') ? await samples[face][name]?.(api) : ''
    if (id !== undefined) looks.push({ name: `${face}-${name}`, path: `${prefix}${pattern.replace(':id', id)}${queries[name] ?? ''}` })
    else console.log(`-     ${face}-${name}: the city has none to show`)
  }
  return looks
}

export const consoleRoutes = async (page, api, only) => looksOf(page, api, 'console', '/console', only)

export const consoleVariants = [
  { name: 'console-orgs-list', path: '/console/orgs?view=list' },
  { name: 'console-empty', path: '/console/people?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E4%BA%BA' },
  { name: 'console-missing', path: '/console/no-such-page' },
]

export const memberRoutes = async (page, api) => [
  ...(await looksOf(page, api, 'member', '/m', (name) => name !== 'join')),
  { name: 'member-bookings-past', path: '/m/bookings?view=past' },
  { name: 'member-places-map', path: '/m/places?view=map' },
  { name: 'member-empty', path: '/m/sessions?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84' },
  { name: 'member-missing', path: '/m/no-such-page' },
]

/** Of somebody who has applied to join and waits for the answer. */
export async function applicantRoutes(api) {
  return [
    { name: 'member-waiting-home', path: '/m/' },
    { name: 'member-waiting-handle', path: '/m/handle' },
    { name: 'member-matter', path: `/m/matters/${await samples.member.matter(api)}` },
  ]
}

export const guestRoutes = ['', 'join', 'sign-in', 'me'].map((page) => ({ name: `guest-${page || 'home'}`, path: `/m/${page}` }))

/** The public pages, found as a reader finds them: by the links on them. */
export async function siteRoutes(page) {
  const routes = [{ name: 'site-front', path: '/' }, { name: 'site-cases', path: '/cases' }]
  const follow = async (name, from, pattern) => {
    await page.goto(base + from)
    const links = await page.$$eval('a[href]', (all) => all.map((link) => link.getAttribute('href')))
    const found = links.find((href) => pattern.test(href))
    if (found) routes.push({ name, path: found })
    return found
  }
  const found = await follow('site-case', '/cases', /^\/cases\/[^/]+$/)
  const proof = found && (await follow('site-proof', found, /^\/figures\/[^/]+\/[^/]+$/))
  if (proof) await follow('site-seal', proof, /^\/seals\/\d+$/)
  return routes
}
