import { type EmbedPage, form } from '../frame.ts'

const SOUND = 'endpoint="/receiver/submissions" licence="Demonstration only"'

const policy = (rules: string) => `<meta http-equiv="Content-Security-Policy" content="${rules}" />`

/** A mistake by the name of its page: each differs from a sound page in one thing. */
export const MISTAKES: Readonly<Record<string, EmbedPage>> = {
  'wrong-path': {
    title: 'The path of the endpoint is wrong',
    words: 'The form asks, keeps the answers and says that it could not send them. Correct the path in endpoint.',
    body: () => form(SOUND.replace('submissions', 'submision')),
  },
  http: {
    title: 'The endpoint begins with http:',
    words: 'Answers would travel where anybody can read them, so nothing is asked. Write https: in endpoint.',
    body: () => form(SOUND.replace('/receiver', 'http://receiver.example')),
  },
  'missing-cors': {
    title: 'The receiver lets no other site read its answers',
    words:
      'The form asks, keeps the answers and says that it could not send them; after three times it says why. ' +
      'Have the receiver answer with the CORS headers that the line below names.',
    body: (address) => form(SOUND.replace('/receiver/submissions', `${address}/no-cors`)),
  },
  csp: {
    title: 'The page’s policy forbids the request',
    words: 'The form asks, and keeps the answers. Add the endpoint’s origin to connect-src.',
    head: policy("connect-src 'none'"),
    body: () => form(SOUND),
  },
  'two-versions': {
    title: 'Two versions on one page',
    words: 'Whichever came first is used. Take one of the two scripts away.',
    head: '<script type="module" src="/dist/older.js"></script>',
    body: () => form(SOUND),
  },
  hidden: {
    title: 'Inside something that is not displayed',
    words: 'Nobody sees the form. Have the page show it.',
    body: () => `<div style="display: none">${form(SOUND)}</div>`,
  },
  'in-a-form': {
    title: 'Inside a &lt;form&gt;',
    words: 'The form works; what is around it would send nothing of it. Take the outer one away.',
    body: () => `<form action="#">${form(SOUND)}</form>`,
  },
  reference: {
    title: 'The reference as an attribute',
    words: 'Every script of the page could read it, so it is left out. Set it by script.',
    body: () => form(`${SOUND} reference="GL-0047"`),
  },
  'seal-key': {
    title: 'A seal-key that is none',
    words: 'Answers could not be sealed, so nothing is asked. Copy the whole public key.',
    body: () => form(`${SOUND} seal-key='{"kty":"EC","crv":"P-384","kid":"2026"}'`),
  },
  'script-blocked': {
    title: 'The script is blocked',
    words:
      'Visitors read what stands inside the element. The form cannot say anything: the browser’s own console line ' +
      'names the policy. Add the script’s origin to script-src.',
    head: policy("script-src 'none'"),
    body: () => form(SOUND),
  },
}
