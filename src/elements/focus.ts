/**
 * Moves the focus to the place that a screen names for it, and brings that into view below a page's sticky header (see
 * `scroll-margin` in the styles). Links with a hash do neither inside a shadow root, and dirty the page's address.
 */
export function focusScreen(root: ParentNode): void {
  const target = root.querySelector<HTMLElement>('[data-focus]')
  target?.scrollIntoView({ block: 'nearest' })
  target?.focus({ preventScroll: true })
}
