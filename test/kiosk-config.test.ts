import { expect } from '@open-wc/testing'
import { checkKiosk, KIOSK_PROPERTIES } from '../src/kiosk-config.ts'

const known = { forms: ['swemwbs', 'experience', 'story'], languages: ['en', 'cy'] }
const code = { staffCode: '1234' }

describe('the options of a kiosk', () => {
  it('have defaults', () => {
    const { settings, problems } = checkKiosk(code, known)
    expect(problems).to.deep.equal([])
    expect(settings).to.deep.equal({
      ...{ forms: ['swemwbs'], setup: 'staff', languages: ['en'], idleAfter: 180, idleWarning: 60, thanksFor: 60 },
      ...{ staffCode: '1234', linkFeedback: false, earlier: null },
    })
    expect(Object.isFrozen(settings)).to.be.true
  })

  it('take what is set, as an attribute or as a property', () => {
    const earlier = () => Promise.resolve([])
    const given = {
      ...{ forms: 'experience  swemwbs story', setup: 'none', languages: 'cy en', idleAfter: '60', idleWarning: 20 },
      ...{ thanksFor: '20', staffCode: '000000000000', linkFeedback: '', earlier },
    }
    const { settings, problems } = checkKiosk(given, known)
    expect(problems).to.deep.equal([])
    expect(settings).to.deep.equal({
      ...{ forms: ['swemwbs', 'experience', 'story'], setup: 'none', languages: ['cy', 'en'], idleAfter: 60 },
      ...{ idleWarning: 20, thanksFor: 20, staffCode: '000000000000', linkFeedback: true, earlier },
    })
  })

  const WRONG: Readonly<Record<keyof typeof KIOSK_PROPERTIES, readonly unknown[]>> = {
    forms: ['', 'who5', 'swemwbs who5', 7],
    setup: ['', 'nobody', true],
    languages: ['', 'xx', 'en xx'],
    idleAfter: ['59', '0', '-180', '90.5', 'soon', '86401', NaN, {}, Symbol('soon')],
    idleWarning: ['19', 'x'],
    thanksFor: ['19', ''],
    staffCode: ['123', '1234567890123', '12a4', ' 1234', 1234],
    linkFeedback: ['no', 1],
    earlier: ['x', {}],
  }
  for (const [name, values] of Object.entries(WRONG))
    it(`refuse ${name} out of bounds, say so, and take the default`, () => {
      const row = KIOSK_PROPERTIES[name as keyof typeof KIOSK_PROPERTIES]
      const before = checkKiosk(code, known).settings
      for (const value of values) {
        const { settings, problems } = checkKiosk({ ...code, [name]: value }, known)
        expect(
          problems.map(({ path }) => path),
          String(value),
        ).to.deep.equal([row.attribute || name])
        expect(settings).to.deep.equal(name === 'staffCode' ? { ...before, staffCode: null } : before)
      }
    })

  it('never quote the code', () => {
    const { problems } = checkKiosk({ staffCode: 'secret' }, known)
    expect(JSON.stringify(problems)).to.not.include('secret')
  })

  it('say so when anybody could open the staff panel', () => {
    expect(checkKiosk({}, known).problems.map(({ path }) => path)).to.deep.equal(['staff-code'])
    expect(checkKiosk({ setup: 'none' }, known).problems).to.deep.equal([])
  })
})
