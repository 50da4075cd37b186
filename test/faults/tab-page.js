// One of several tabs: it sends as many submissions as it is told to, one person after the other.
import { answer, kept, putForm } from '/form-page.js'

const form = putForm()
const froze = { times: 0 }
document.addEventListener('freeze', () => froze.times++)

const once = (type) => new Promise((resolve) => addEventListener(type, resolve, { once: true }))

/** Resolves when the last of them was called saved. */
async function send(references) {
  for (const reference of references) {
    const saved = once('wb-saved')
    await answer(form, reference)
    await saved
    form.start()
  }
}

const sendNow = () => form.sendNow()

Object.assign(window, { tab: { send, sendNow, kept, froze } })
