// What every page must hold in every view: no accessibility violation, nothing wider than the screen, nothing too small
// for a thumb, and in elder mode nothing below 18 px.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations, one line each; empty when there are none. No rule is switched off. */
export async function violations(page) {
  // Evaluated, not inserted: the content policy of the page stays as it is.
  await page.evaluate(axeSource)
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join('; ')})`)
}

export const overflow = (page) =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth + 1) return ''
    const wide = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    return `${root.scrollWidth} px wide in ${root.clientWidth}: ${wide?.tagName.toLowerCase()}.${wide?.className}`
  })

/** Areas to tap that are lower than `least`; links inside running text and what is not shown do not count. */
export const smallTargets = (page, least) =>
  page.evaluate((smallest) => {
    const seen = (element) => element.checkVisibility() && !element.classList.contains('visually-hidden') && !element.classList.contains('skip')
    const boxed = (element) => element.closest('label, .leaflet-container') === null && getComputedStyle(element).display !== 'inline'
    return [...document.querySelectorAll('a, button, summary, select, input:not([type=checkbox]):not([type=radio])')]
      .filter((element) => seen(element) && boxed(element))
      .filter((element) => element.getBoundingClientRect().height < smallest - 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 12)}" ${Math.round(element.getBoundingClientRect().height)} px`)
  }, least)

export const smallText = (page, least) =>
  page.evaluate((smallest) => {
    const small = new Set()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest('.visually-hidden, .skip, script, style, noscript')) continue
      const size = parseFloat(getComputedStyle(element).fontSize)
      if (size < smallest) small.add(`${element.tagName.toLowerCase()}.${element.className} ${size} px`)
    }
    return [...small]
  }, least)
