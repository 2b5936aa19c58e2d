// A menu that opens from its summary (<details>): Escape closes it and gives the focus back, so do a press beside it, leaving it by
// Tab, and another page.
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'

export function useMenu(menu: Ref<HTMLDetailsElement | undefined>): void {
  const close = () => menu.value?.removeAttribute('open')
  const outside = ({ target }: Event) => target instanceof Node && !menu.value?.contains(target)
  const beside = (event: Event) => outside(event) && close()

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !menu.value?.open) return
    close()
    menu.value.querySelector('summary')?.focus()
  }

  const route = useRoute()
  watch(() => route.fullPath, close)
  onMounted(() => {
    document.addEventListener('pointerdown', beside)
    document.addEventListener('focusin', beside)
    document.addEventListener('keydown', press)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', beside)
    document.removeEventListener('focusin', beside)
    document.removeEventListener('keydown', press)
  })
}
