// For each page that shows one of many: where one of them is found in the running city. A route with an id that is not named
// here has no look, and fails (tests/unit/routes_test.ts).
const first = async (api, path) => (await (await api.get(path)).json())?.items?.[0]?.id
const year = 'from=2024-01-01&to=2024-12-31'

const oneFigure = async (api) => (await (await api.get(`/api/figures?${year}`)).json())?.items?.[0]?.figures[0]?.id
const oneFact = async (api) => first(api, `/api/figures/${await oneFigure(api)}/facts?${year}`)
/** A playbook that was a case of a bulletin: the ones that districts adopt. */
const published = async (api) => (await (await api.get('/api/playbooks')).json()).items.find(({ origin }) => origin)?.id
const from = (path) => (api) => first(api, path)

export const samples = {
  console: {
    matter: from('/api/inbox?view=mine'),
    org: from('/api/orgs'),
    person: from('/api/people'),
    activity: from('/api/activities'),
    'new-session': from('/api/activities'),
    session: from('/api/sessions'),
    place: from('/api/places'),
    roll: from('/api/sessions'),
    figure: oneFigure,
    fact: oneFact,
    install: published,
    job: from('/api/jobs'),
  },
  member: {
    session: from('/api/sessions'),
    place: from('/api/places'),
    code: from('/api/my/bookings?view=coming'),
    matter: from('/api/my/matters'),
  },
}

/** What an address must also ask for, so that there is something to see. */
export const queries = { figures: `?${year}`, figure: `?${year}` }

/** Pages of the console that the officer does not see: whose sign-in does. */
export const eyes = { door: 'wenhuagong', accounts: 'anquan', grants: 'anquan', audit: 'shenji', security: 'xitong' }
