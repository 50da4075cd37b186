/** The opt-out marks that the common session recorders look for, as attributes and as classes. */
const PRIVATE = ['data-private', 'data-hj-suppress', 'data-sentry-block', 'data-clarity-mask', 'data-dd-privacy']
const PRIVATE_CLASSES = ['ph-no-capture', 'fs-exclude', 'rr-block']

/** What would say, outside, what is being written. */
export const TELLING =
  'keydown keypress keyup beforeinput input change paste copy cut dragstart drop ' +
  'compositionstart compositionupdate compositionend'

/** Marks an element so that session recorders leave out what is in it. */
export function keepFromRecorders(element: Element): void {
  for (const name of PRIVATE) element.setAttribute(name, name === 'data-dd-privacy' ? 'hidden' : 'true')
  element.classList.add(...PRIVATE_CLASSES)
}
