import { expect } from '@open-wc/testing'
import type { SwemwbsForm } from '../../src/elements/swemwbs-form.ts'
import '../../src/elements/swemwbs-form.ts'
import '../../src/elements/words/problems.en.ts'
import type { WbEventDetails } from '../../src/elements/events.ts'
import { type Chance, chance } from '../support/chance.ts'
import { accept, type FakeEnv, fakeEnv } from '../support/env.ts'
import { PROPERTIES, randomSettings, type RandomSettings, SECRET } from '../support/random-settings.ts'

const ROUNDS = 10
const BATCHES = 20
const AT_ONCE = 50

interface Mounted {
  readonly element: SwemwbsForm
  readonly page: RandomSettings
}

/** A form with these settings, as attributes or as properties by chance. */
function formWith(env: FakeEnv, page: RandomSettings, { next }: Chance): Mounted {
  const element = document.createElement('swemwbs-form')
  element.env = env
  for (const [name, value] of Object.entries(page.given)) {
    const { attribute } = PROPERTIES[name as keyof typeof PROPERTIES]
    if (typeof value === 'string' && attribute && next() < 0.5) element.setAttribute(attribute, value)
    else Reflect.set(element, name, value)
  }
  return { element, page }
}

const isFatal = ({ bad }: RandomSettings) => bad.includes('endpoint') || bad.includes('sealKey')
const asks = ({ renderRoot }: SwemwbsForm) => renderRoot.querySelector('button, input') !== null

/** Resolves when each form asks that is to ask, and each has told what it has to tell. */
async function settle(forms: readonly Mounted[]): Promise<void> {
  const isReady = ({ element, page }: Mounted) => element.problems.length > 0 && asks(element) === !isFatal(page)
  for (let frames = 0; frames < 600 && !forms.every(isReady); frames++) await new Promise(requestAnimationFrame)
  const late = forms.filter((each) => !isReady(each)).map(({ page }) => Object.keys(page.given).join(' '))
  expect(late).to.deep.equal([])
}

describe('ten thousand pages by chance', () => {
  const told: WbEventDetails['wb-problem'][] = []
  const errors: string[] = []
  const hear = ({ detail }: CustomEvent<WbEventDetails['wb-problem']>) => void told.push(detail)
  const fail = ({ message }: ErrorEvent) => void errors.push(message)
  before(() => {
    document.addEventListener('wb-problem', hear)
    addEventListener('error', fail)
  })
  after(() => {
    document.removeEventListener('wb-problem', hear)
    removeEventListener('error', fail)
  })

  for (let round = 1; round <= ROUNDS; round++)
    it(`${round} of ${ROUNDS}: what is cosmetic blocks nobody, no secret is told, no other origin asked`, async () => {
      const source = chance(round)
      const env = fakeEnv()
      env.network.answer(accept)
      told.splice(0)
      for (let batch = 0; batch < BATCHES; batch++) {
        const forms = Array.from({ length: AT_ONCE }, () => formWith(env, randomSettings(source), source))
        document.body.append(...forms.map(({ element }) => element))
        await settle(forms)
        for (const { element } of forms) element.remove()
      }

      expect(told.length).to.be.at.least(BATCHES * AT_ONCE)
      expect([...env.reports, JSON.stringify(told)].filter((text) => text.includes(SECRET))).to.deep.equal([])
      expect(errors).to.deep.equal([])
      expect(env.network.requests).to.deep.equal([])
      const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)
      expect(asked.filter((origin) => origin !== location.origin)).to.deep.equal([])
    })
})
