import { type EmbedPage, form, frame } from './frame.ts'
import { MISTAKES } from './mistakes/pages.ts'

const LICENCE = 'licence="Demonstration only"'

/** A form that posts to the small receiver of that name, and a link to what that has stored. */
const formTo =
  (name: string, attributes = '') =>
  (address: string) =>
    `<p><a href="${address}/#${name}">What it has stored</a></p>
      ${form(`endpoint="${address}/${name}" ${attributes} ${LICENCE}`)}`

/** One page for each way to deliver. */
const WAYS: Readonly<Record<string, EmbedPage>> = {
  json: {
    title: 'A JSON API',
    words:
      'It answers any JSON object; the form asks for no receipt. What such an API says is weaker: it may have lost ' +
      'the submission and the form would still say “sent”.',
    body: formTo('json', 'ack="json"'),
  },
  webhook: {
    title: 'A form webhook',
    words:
      'It gets the fields of a web form, and no preflight. Its answer must carry ' +
      '<code>Access-Control-Allow-Origin</code>, or no page can know that it came.',
    body: formTo('webhook', 'format="form" ack="status"'),
  },
  'no-cors': {
    title: 'A receiver without any CORS header',
    words:
      'Submissions arrive and the form can never know: it keeps the answers, tries at most hourly after the third ' +
      'time, and never says “sent”. What is sent here came <output id="came">0</output> times.',
    body: formTo('no-cors', 'format="form" ack="status"'),
    script: (address) => `
      document.addEventListener('wb-unsent', show)
      document.addEventListener('wb-problem', show)
      async function show() {
        document.querySelector('#came').value = await (await fetch('${address}/came/no-cors')).text()
      }
    `,
  },
  slow: {
    title: 'A slow receiver',
    words: 'After ten seconds the person reads that it takes longer than usual.',
    body: formTo('slow'),
  },
  failing: {
    title: 'A receiver that fails twice',
    words: 'Nothing is lost, and nothing is kept twice.',
    body: formTo('failing'),
  },
  lying: {
    title: 'A receiver that says thank you and keeps nothing',
    words: 'Only a receipt that names the submission counts: this one never gets a “sent”.',
    body: formTo('lying'),
  },
  own: {
    title: 'The page itself is the receiver',
    words: 'Without an endpoint the page gets the envelope, and says what became of it.',
    body: () => `${form(LICENCE)}
      <h2>What the page got</h2>
      <pre id="got">Nothing yet.</pre>`,
    script: () => `
      document.querySelector('swemwbs-form').addEventListener('wb-submit', ({ detail: { envelope, settle } }) => {
        document.querySelector('#got').textContent = JSON.stringify(envelope, null, 2)
        settle(Promise.resolve({ id: envelope.id })) // a real page stores it first
      })
    `,
  },
  transport: {
    title: 'A page that posts by itself',
    words: 'Without an endpoint, with <code>.transport</code>: the form keeps, tries again and judges the answer.',
    body: () => form(LICENCE),
    script: (address) => `
      document.querySelector('swemwbs-form').transport = (body, { id, contentType, signal }) =>
        fetch('${address}/json', {
          method: 'POST',
          headers: { 'Content-Type': contentType, 'Idempotency-Key': '"' + id + '"' },
          body,
          signal,
        }).then(async (answer) => {
          const said = await answer.clone().json().catch(() => null)
          // only what this API says when it has stored something: a network's own page may be a success too
          const isStored = answer.ok && said?.ok === true
          return isStored ? Response.json({ id }, { status: 201 }) : answer
        })
    `,
  },
}

const listOf = (pages: Readonly<Record<string, EmbedPage>>, folder: string): string =>
  `<ul>${Object.entries(pages)
    .map(([name, { title }]) => `<li><a href="${folder}${name}.html">${title}</a></li>`)
    .join('')}</ul>`

const INDEX: EmbedPage = {
  title: 'Ways to deliver',
  words: 'Each page posts to a small receiver of its own kind.',
  body: (address) => `${listOf(WAYS, './')}
      <p><a href="${address}/">What each has stored</a></p>
      <p><a href="./mistakes/">The ten commonest mistakes</a></p>`,
}

const MISTAKES_INDEX: EmbedPage = {
  title: 'The ten commonest mistakes',
  words: 'What each looks like to visitors, and what the web manager reads.',
  body: () => listOf(MISTAKES, './'),
}

/** By path, as it stands after the origin. */
const PAGES: Readonly<Record<string, EmbedPage>> = {
  '/embed/': INDEX,
  '/embed/mistakes/': MISTAKES_INDEX,
  ...Object.fromEntries(Object.entries(WAYS).map(([name, page]) => [`/embed/${name}.html`, page])),
  ...Object.fromEntries(Object.entries(MISTAKES).map(([name, page]) => [`/embed/mistakes/${name}.html`, page])),
}

/** The page at this path; `null`: there is none. `address`: where the small receivers are. */
export function embedPage(path: string, address: string): string | null {
  const page = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined
  return page ? frame(page, address) : null
}
