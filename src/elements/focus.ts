/** Brings `target` into view below a page's sticky header (`scroll-margin` in the styles) and gives it the focus. */
function take(view: Element | null, target: HTMLElement | null): void {
  // links with a hash do neither inside a shadow root, and dirty the page's address
  view?.scrollIntoView({ block: 'nearest' })
  target?.focus({ preventScroll: true })
}

/** The focus goes to the place that a screen names for it. */
export function focusScreen(root: ParentNode): void {
  const target = root.querySelector<HTMLElement>('[data-focus]')
  take(target, target)
}

/** The focus goes to a question's options or box: the chosen one, else the first. The question comes into view. */
export function focusItem(root: ParentNode, item: string): void {
  const radios = [...root.querySelectorAll<HTMLInputElement>(`[name="${item}"]`)]
  const target = radios.find((radio) => radio.checked) ?? radios[0] ?? null
  take(target?.closest('fieldset,.field')?.querySelector('legend,label') ?? null, target)
}

/** Id of the item whose options have the focus. */
export function focusedItem(root: DocumentOrShadowRoot): string | null {
  const { activeElement } = root
  return activeElement?.getAttribute('name') ?? null
}

/** What has the focus, in this shadow root or those below. */
export function deepFocus(root: DocumentOrShadowRoot): HTMLElement | null {
  const { activeElement } = root
  const below = activeElement?.shadowRoot && deepFocus(activeElement.shadowRoot)
  return below ?? (activeElement instanceof HTMLElement ? activeElement : null)
}
