// The public pages read with scripts off; this only adds two conveniences where scripts run.
import '@shared/base.css'
import './site.css'
import './print.css'

function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

function offerCopying(): void {
  if (!navigator.clipboard) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false
    const before = button.textContent
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset.copy ?? '').then(() => {
        button.textContent = '已复制'
        setTimeout(() => (button.textContent = before), 2000)
      })
    })
  }
}

offerPrinting()
offerCopying()
