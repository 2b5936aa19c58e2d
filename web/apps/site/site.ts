// The public pages read with scripts off; this only adds three conveniences where scripts run.
import '@shared/base.css'
import './site.css'
import './table.css'
import './print.css'

// Who reads the member app in large type reads these pages so too.
function keepLayout(): void {
  try {
    if (localStorage.getItem('layout') === 'elder') document.documentElement.dataset.layout = 'elder'
  } catch {
    // Without storage the page is as it is.
  }
}

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

keepLayout()
offerPrinting()
offerCopying()
