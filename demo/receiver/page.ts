import { html } from 'hono/html'
import type { Envelope } from '../../src/submission/index.ts'
import type { StoredSubmission } from './submissions.ts'

const STYLE = `
  body { max-width: 44em; margin: 0 auto; padding: 1em; font: 1em/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
  ol { padding: 0; list-style: none }
  li { margin: 1em 0; padding: 0 1em; border: 1px solid; border-radius: 0.5em }
  h2 { font-size: 1.1em }
  dl { display: grid; grid-template-columns: minmax(7em, auto) 1fr; gap: 0.25em 1em }
  dd { margin: 0; white-space: pre-wrap }
`

/**
 * The page of stored submissions: markup only, every value escaped; `nonce` lets its one style sheet in. `wanted`: how
 * the ids begin that were asked for, such as the reference of somebody who has changed their mind.
 */
export const page = (
  submissions: readonly StoredSubmission[],
  limit: number,
  nonce: string,
  wanted: string,
) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Stored submissions</title>
    <style nonce="${nonce}">${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>Stored submissions</h1>
      <form>
        <label>Reference, or the beginning of an id <input name="id" value="${wanted}"></label> <button>Find</button>
      </form>
      <p>${heading(submissions.length, limit, wanted)}</p>
      <ol>${submissions.map(entry)}</ol>
    </main>
  </body>
</html>`

function heading(count: number, limit: number, wanted: string): string {
  if (count > 0) return `Newest first, at most ${limit}.`
  return wanted ? 'Nothing is stored whose id begins like this.' : 'Nothing is stored yet.'
}

const entry = ({ id, receivedAt, envelope, ownScore, scoreDiffers }: StoredSubmission) => html`
  <li>
    <h2>${id}</h2>
    <dl>
      ${row('Received', html`<time datetime="${receivedAt.toISOString()}">${receivedAt.toUTCString()}</time>`)}
      ${envelope ? read(envelope) : row('Content', 'Sealed: it can be read only with the private key')}
      ${ownScore && row('Score, by the receiver', scoreText(ownScore))}
      ${ownScore && row('Do the scores differ?', scoreDiffers ? html`<strong>Yes</strong>` : 'No')}
    </dl>
  </li>`

const read = ({ instrument, answers, score, consents = {}, suspect }: Envelope) => [
  row('Form', `${instrument.id}, ${instrument.language}`),
  ...Object.entries(answers).map(([question, answer]) => row(question, answerText(answer))),
  ...Object.entries(consents).map(([question, { given, scope }]) =>
    row(`May ${question} be used (${scope})?`, given ? 'Yes' : 'No'),
  ),
  ...(suspect ? [row('Suspect', 'Perhaps no person filled this in')] : []),
  ...(score === undefined ? [] : [row('Score, as sent', score ? scoreText(score) : 'None: an item has no answer')]),
]

const row = (name: string, value: unknown) => html`<dt>${name}</dt><dd>${value}</dd>`
const scoreText = ({ raw, metric }: { raw: number; metric: number }) => `raw ${raw}, metric ${metric.toFixed(2)}`

function answerText(answer: Envelope['answers'][string] | undefined): string {
  if (answer === null || answer === undefined) return 'No answer'
  return typeof answer === 'object' ? answer.join(', ') : String(answer)
}
