// A press as a hand makes it: the pointer goes down where the button is seen, stays a moment, and comes up in the same spot.
// Whoever moves the button away meanwhile loses the press.
export async function press(page, button) {
  await button.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await button.boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.waitForTimeout(120)
  await page.mouse.up()
}

const place = (element) => element.evaluate((node) => node.getBoundingClientRect().top + window.scrollY)

/** How far the element moves on its page while `act` is carried out, in pixels; scrolling does not count. */
export async function moved(element, act) {
  const before = await place(element)
  await act()
  return Math.abs((await place(element)) - before)
}
