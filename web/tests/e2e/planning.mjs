// Sessions of the stories' own, planned by the district's officer, so that a story never depends on what another has booked.
import { as, body, newWorker } from './people.mjs'

/** A session that opened for sign-up a minute ago and begins in `hours`; for `cancellable` minutes a seat can be given back. */
export async function planSession(title, seats, hours = 3, cancellable = hours * 60) {
  const { api, me } = await as('shizhong')
  const org = me.grants[0].org.id
  const answered = await api.get('/api/me')
  const now = Date.parse(answered.headers()['x-gongyou-now'] ?? answered.headers().date)
  const at = (minutes) => new Date(now + minutes * 60_000).toISOString()
  const activity = await body(await api.post('/api/activities', { data: { org, title, topic: 'workers-events', about: `${title}，面向全体职工。` } }))
  const place = (await body(await api.get('/api/places', { params: { q: '市中区工人文化宫' } }))).items[0].id
  const plan = { title, place, starts_at: at(hours * 60), ends_at: at(hours * 60 + 90), seats, opens_at: at(-1), cancel_until: at(cancellable) }
  return body(await api.post(`/api/activities/${activity.id}/sessions`, { data: plan }))
}

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))

/** A worker for whom a seat is kept: somebody else had it, and cancelled. */
export async function workerWithAnOffer() {
  const session = await planSession('周末插花', 1, 30)
  const [before, waiting] = [await newWorker('先知春'), await newWorker('候小暑')]
  const booking = await body(await before.api.post(`/api/sessions/${session.id}/booking`, { data: {} }))
  await body(await waiting.api.post(`/api/sessions/${session.id}/waiting`))
  await body(await before.api.delete(`/api/bookings/${booking.id}`))
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await body(await waiting.api.get('/api/my/offers'))).items.length) return waiting
    await pause(0.5)
  }
  throw new Error('nobody was offered the seat')
}
