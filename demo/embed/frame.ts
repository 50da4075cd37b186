/** What is particular to one page about embedding; every text is markup. */
export interface EmbedPage {
  readonly title: string
  /** What there is to see. */
  readonly words: string
  /** The form, or a list of links. `address`: where the small receivers are. */
  readonly body: (address: string) => string
  /** What else stands in the head, before every script. */
  readonly head?: string
  /** A script of the page's own. */
  readonly script?: (address: string) => string
}

/** A form as a web manager writes it, with these attributes and, at the end, this inside. */
export const form = (attributes: string, inside = ''): string => `
      <swemwbs-form ${attributes}>
        <p>This form needs JavaScript. On a real page, say here how to answer on paper or by telephone.</p>
        <p slot="privacy">This is a demonstration: do not enter answers about a real person.</p>${inside}
      </swemwbs-form>`

const LIBRARY = '<script type="module" src="/dist/wellbeing-widgets.js"></script>'

/** The whole page. `/embed/read.js` writes down what the form tells its web manager. */
export const frame = ({ title, words, body, head = '', script }: EmbedPage, address: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <title>${title}</title>
    ${head}
    <script src="/embed/read.js"></script>
    ${LIBRARY}
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${words}</p>
      ${body(address)}
      <h2>What the web manager reads</h2>
      <ol id="read"></ol>
    </main>
    ${script ? `<script type="module">${script(address)}</script>` : ''}
  </body>
</html>
`
