import lit from 'eslint-plugin-lit'
import wc from 'eslint-plugin-wc'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const lengths = (functionLines) => ({
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: functionLines }],
})

// ESLint's own rules that find mistakes; TypeScript finds the same ones in `.ts` files by itself
const basics = Object.fromEntries(
  `constructor-super for-direction getter-return no-class-assign no-compare-neg-zero no-const-assign
   no-constant-condition no-control-regex no-debugger no-dupe-args no-dupe-class-members no-dupe-else-if no-dupe-keys
   no-duplicate-case no-empty no-empty-pattern no-ex-assign no-fallthrough no-func-assign no-global-assign
   no-import-assign no-loss-of-precision no-self-assign no-setter-return no-sparse-arrays no-this-before-super no-undef
   no-unreachable no-unsafe-finally no-unsafe-negation no-unsafe-optional-chaining no-useless-catch no-useless-escape
   prefer-const require-yield use-isnan valid-typeof`
    .split(/\s+/)
    .map((rule) => [rule, 'error']),
)
// what Node has, and what the functions see that tests hand to a page
const known = `AbortController AbortSignal Buffer Event EventSource IDBDatabase IDBObjectStore Node Request Response URL
   URLSearchParams Window addEventListener clearTimeout console crypto customElements document fetch globalThis history
   indexedDB localStorage location navigator performance process queueMicrotask requestAnimationFrame sessionStorage
   setImmediate setInterval clearInterval setTimeout structuredClone window TextDecoder TextEncoder
   getComputedStyle`
const globals = (names) => Object.fromEntries(names.split(/\s+/).map((name) => [name, false]))

// what is taken off an object, or stands before what is wanted in a list, may go unused
const unused = {
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, destructuredArrayIgnorePattern: '^_' }],
}

export default defineConfig(
  { ignores: ['dist*/**', 'coverage/**', '.data/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: { parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...lengths(40),
      ...unused,
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // one interface of events extends the browser's, so that listeners on every target are typed
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: globals(known) },
    rules: { ...basics, ...unused, ...lengths(40) },
  },
  // what test/journeys/watch.js puts into every page
  { files: ['test/journeys/*', 'test/faults/*'], languageOptions: { globals: globals('look watched') } },
  // what test/journeys/kiosk-watch.js puts into the kiosk's page
  {
    files: ['test/journeys/kiosk-*.mjs'],
    languageOptions: {
      globals: globals(
        `caches isOld kiosk skip press choose type comesTo handOver answer send tell writeAfter residue life turn disk events heading last button everything names innerWidth innerHeight outerWidth outerHeight`,
      ),
    },
  },
  { files: ['demo/kiosk/*.js'], languageOptions: { globals: globals('clients skipWaiting PRECACHE') } },
  { files: ['src/elements/screens/**/*.ts'], rules: lengths(60) },
  {
    files: ['src/instruments/*.??.ts', 'src/elements/words/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  // the frame around tests is long; test/package/boundaries.test.mjs measures each test in it
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's properties (`expect(x).to.be.true`) are expressions, and the DOM-diff plugin types `equal` as a promise
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
    },
  },
)
