/** What a person may have left: fields, forms, things that were opened, words that are announced. */
const TRACES = 'input, textarea, select, fieldset, video, swemwbs-form, feedback-form, [open], [aria-invalid]'
const SAID = '[role=status], [role=alert]'

/** Names of what is still there of a person, in this shadow root and those below; none after a good wipe. */
export function remains(root: ParentNode): readonly string[] {
  const traces = [...root.querySelectorAll(TRACES)]
  const said = [...root.querySelectorAll(SAID)].filter(({ textContent }) => textContent)
  const below = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? remains(shadowRoot) : []))
  return [...[...traces, ...said].map(({ localName }) => localName), ...below]
}

/** What the page itself put in goes back to its beginning: where somebody stopped listening says something of them. */
export function rewind(host: ParentNode): void {
  for (const media of host.querySelectorAll<HTMLMediaElement>('video, audio')) {
    media.pause()
    media.currentTime = 0
  }
  for (const details of host.querySelectorAll('details')) details.open = false
}
