// A name is only ever text: what somebody writes into a place's name runs nowhere and leads nobody away, on the map neither.
import { base, open, settled } from '../browser.mjs'
import { as, body } from '../people.mjs'
import { check, expect } from '../tally.mjs'

const name = '<b id=inserted>驿站</b><meta http-equiv=refresh content=0>'

export default async function (browser) {
  const { api, me } = await as('shizhong')
  const [near] = (await body(await api.get('/api/places', { params: { q: '市中区工人文化宫' } }))).items
  const { lat, lon, town } = await body(await api.get(`/api/places/${near.id}`))
  const plan = { org: me.grants[0].org.id, name, kind: near.kind, town, address: '文化路街道', lat: lat + 0.002, lon: lon + 0.002 }
  const { context, page } = await open(browser, 'phone')
  await check('a name with tags in it stands on the map as it was written', async () => {
    const place = await body(await api.post('/api/places', { data: plan }))
    await page.goto(`${base}/m/places/${place.id}`)
    await settled(page)
    const label = page.locator('.map-name.own')
    await label.waitFor()
    expect((await label.innerText()).includes('<b id=inserted>'), `the name reads ${await label.innerText()}`)
    expect(!(await page.locator('#inserted, main meta').count()), 'the name became a part of the page')
    await page.waitForTimeout(500)
    expect(page.url().includes(place.id), `led away to ${page.url()}`)
    await body(await api.post(`/api/places/${place.id}/closure`, { data: { reason: '登记有误' } }))
  })
  await context.close()
}
