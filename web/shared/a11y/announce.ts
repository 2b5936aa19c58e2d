// Says a sentence to those who listen instead of look. One quiet region for the whole page.
let region: HTMLElement | undefined

export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'visually-hidden'
    region.setAttribute('role', 'status')
    document.body.append(region)
  }
  region.textContent = ''
  setTimeout(() => {
    if (region) region.textContent = sentence
  }, 50)
}
