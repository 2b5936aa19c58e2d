// Every route of every face, with ids taken from the running city.
const first = async (api, path) => (await (await api.get(path)).json())?.items?.[0]

/** A playbook that was a case of a bulletin: the ones that districts adopt. */
const published = async (api) => (await (await api.get('/api/playbooks')).json()).items.find(({ origin }) => origin)

export async function memberRoutes(api) {
  const [session, place, booking] = await Promise.all([
    first(api, '/api/sessions'),
    first(api, '/api/places'),
    first(api, '/api/my/bookings?view=coming'),
  ])
  const signedIn = [
    ['home', '/m/'],
    ['sessions', '/m/sessions'],
    session && ['session', `/m/sessions/${session.id}`],
    ['bookings', '/m/bookings'],
    ['bookings-past', '/m/bookings?view=past'],
    booking && ['code', `/m/bookings/${booking.id}/code`],
    ['offers', '/m/offers'],
    ['places', '/m/places'],
    ['places-map', '/m/places?view=map'],
    place && ['place', `/m/places/${place.id}`],
    ['ask', '/m/ask'],
    ['handle', '/m/handle'],
    ['me', '/m/me'],
    ['devices', '/m/me/devices'],
    ['empty', '/m/sessions?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84'],
    ['missing', '/m/no-such-page'],
  ]
  return signedIn.filter(Boolean).map(([name, path]) => ({ name: `member-${name}`, path }))
}

/** Of somebody who has applied to join and waits for the answer. */
export async function applicantRoutes(api) {
  const matter = await first(api, '/api/my/matters')
  return [
    { name: 'member-waiting-home', path: '/m/' },
    { name: 'member-waiting-handle', path: '/m/handle' },
    { name: 'member-matter', path: `/m/matters/${matter.id}` },
  ]
}

export const guestRoutes = () =>
  [
    ['home', '/m/'],
    ['join', '/m/join'],
    ['sign-in', '/m/sign-in'],
    ['me', '/m/me'],
  ].map(([name, path]) => ({ name: `guest-${name}`, path }))

export async function consoleRoutes(api) {
  const [matter, org, person, activity, session, figure, playbook, job] = await Promise.all([
    first(api, '/api/inbox?view=mine'),
    first(api, '/api/orgs'),
    first(api, '/api/people'),
    first(api, '/api/activities'),
    first(api, '/api/sessions'),
    first(api, '/api/figures?from=2024-01-01&to=2024-12-31'),
    published(api),
    first(api, '/api/jobs'),
  ])
  const fact = figure && (await first(api, `/api/figures/${figure.id}/facts?from=2024-01-01&to=2024-12-31`))
  const all = [
    ['inbox', '/console/inbox'],
    matter && ['matter', `/console/matters/${matter.id}`],
    ['orgs', '/console/orgs'],
    ['orgs-list', '/console/orgs?view=list'],
    org && ['org', `/console/orgs/${org.id}`],
    ['new-org', '/console/orgs/new'],
    ['people', '/console/people'],
    person && ['person', `/console/people/${person.id}`],
    ['import', '/console/people/import'],
    ['jobs', '/console/jobs'],
    job && ['job', `/console/jobs/${job.id}`],
    ['activities', '/console/activities'],
    activity && ['activity', `/console/activities/${activity.id}`],
    activity && ['new-session', `/console/activities/${activity.id}/new-session`],
    session && ['roll', `/console/sessions/${session.id}/roll`],
    ['figures', '/console/figures?from=2024-01-01&to=2024-12-31'],
    figure && ['figure', `/console/figures/${figure.id}?from=2024-01-01&to=2024-12-31`],
    fact && ['fact', `/console/facts/${fact.id}`],
    ['playbooks', '/console/playbooks'],
    playbook && ['install', `/console/playbooks/${playbook.id}/install`],
    ['empty', '/console/people?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E4%BA%BA'],
    ['missing', '/console/no-such-page'],
  ]
  return all.filter(Boolean).map(([name, path]) => ({ name: `console-${name}`, path }))
}

/** The public pages, found as a reader finds them: by the links on them. */
export async function siteRoutes(page, base) {
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
