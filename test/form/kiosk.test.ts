import { expect } from '@open-wc/testing'
import { CLOSED, endOf, follow, isPersons, type KioskEvent, type KioskState, type Phase } from '../../src/form/kiosk.ts'

/** What may happen, as `phase: event>phase …`; everything else changes nothing. `<` is where it was before. */
const MATRIX = `
  closed:   prepared>cover
  cover:    staff>code
  code:     opened>panel close>wiping idle>warning expired>wiping sleep>covered leave>wiping
  panel:    new-person>set-up close>wiping idle>warning expired>wiping sleep>covered leave>wiping
  set-up:   checked>confirm close>wiping idle>warning expired>wiping sleep>covered leave>wiping
  confirm:  hand-over>ready change>set-up close>wiping idle>warning expired>wiping sleep>covered leave>wiping
  ready:    start>ways idle>warning expired>wiping sleep>covered leave>wiping
  ways:     go-on>form stop>wiping idle>warning expired>wiping sleep>covered leave>wiping
  form:     next>form finished>thanks stop>stopping clear>wiping idle>warning expired>wiping sleep>covered leave>wiping
  stopping: return>form next>form finished>thanks clear>wiping idle>warning expired>wiping sleep>covered leave>wiping
  thanks:   stop>stopping clear>wiping done>wiping idle>warning expired>wiping sleep>covered leave>wiping
  warning:  stay>< expired>wiping leave>wiping
  covered:  wake>< idle>warning expired>wiping clear>wiping done>wiping leave>wiping
  wiping:   wiped>cover`

const rows = new Map(
  MATRIX.trim()
    .split('\n')
    .map((line) => line.trim().split(/:\s+/))
    .map(([phase = '', events = '']) => [
      phase,
      new Map(events.split(' ').map((each) => each.split('>') as [string, string])),
    ]),
)
const PHASES = [...rows.keys()] as Phase[]
const EVENTS = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))] as KioskEvent[]
const FROM_THE_FORM = ['next', 'finished', 'stop', 'return']
const OVER = ['warning', 'covered']

const at = (phase: Phase, under: Phase = 'form'): KioskState => Object.freeze({ phase, under, form: 1 })

/** Every phase that can be reached from `start` by `events`. */
function reachable(start: KioskState, events: readonly KioskEvent[], setup: 'staff' | 'none'): Set<Phase> {
  const seen = new Map<string, KioskState>()
  const look = (state: KioskState): void => {
    const key = `${state.phase} ${state.under}`
    if (seen.has(key)) return
    seen.set(key, state)
    for (const event of events) look(follow(state, event, setup))
  }
  look(start)
  return new Set([...seen.values()].map(({ phase }) => phase))
}

describe('the kiosk', () => {
  it('has 14 phases and 23 events', () => {
    expect([PHASES.length, EVENTS.length]).to.deep.equal([14, 23])
  })

  for (const phase of PHASES)
    it(`does in "${phase}" what the table says at every event, and nothing else`, () => {
      for (const event of EVENTS) {
        const said = rows.get(phase)?.get(event)
        if (OVER.includes(phase) && FROM_THE_FORM.includes(event)) continue // below
        const before = at(phase, 'form')
        const { phase: next } = follow(before, event, 'staff')
        expect(next, event).to.equal(said === '<' ? 'form' : (said ?? phase))
        if (said === undefined) expect(follow(before, event, 'staff'), event).to.equal(before)
      }
    })

  it('comes back from a warning and from the dark to every phase that can be covered', () => {
    for (const phase of PHASES.filter((each) => rows.get(each)?.has('idle') && !OVER.includes(each)))
      for (const [away, back] of [
        ['idle', 'stay'],
        ['sleep', 'wake'],
      ] as const) {
        const covered = follow(at(phase), away, 'staff')
        expect(covered.under).to.equal(phase)
        expect(follow(covered, back, 'staff').phase).to.equal(phase)
      }
  })

  it('warns over the dark without forgetting what lies beneath', () => {
    const dark = follow(at('thanks'), 'sleep', 'staff')
    expect(follow(follow(dark, 'idle', 'staff'), 'stay', 'staff').phase).to.equal('thanks')
  })

  it('hears the form while something lies over it: what is beneath goes on, and nothing is uncovered', () => {
    for (const over of OVER as Phase[])
      for (const [under, event, to] of [
        ['form', 'finished', 'thanks'],
        ['form', 'stop', 'stopping'],
        ['stopping', 'return', 'form'],
        ['panel', 'finished', 'panel'],
      ] as const) {
        const next = follow(at(over, under), event, 'staff')
        expect([next.phase, next.under]).to.deep.equal([over, to])
      }
  })

  it('counts the forms, and begins at the first after a wipe', () => {
    const next = follow(at('form'), 'next', 'staff')
    expect(next.form).to.equal(2)
    expect(follow(follow(next, 'leave', 'staff'), 'wiped', 'staff').form).to.equal(0)
    expect(follow(at('warning', 'form'), 'next', 'staff').form).to.equal(2)
  })

  it('leads to no question before staff have handed it over', () => {
    const without = EVENTS.filter((event) => event !== 'hand-over')
    const found = reachable(follow(CLOSED, 'prepared', 'staff'), without, 'staff')
    for (const phase of ['ready', 'ways', 'form', 'stopping', 'thanks'] as const) expect(found.has(phase)).to.be.false
  })

  it('opens the panel to nobody without the code', () => {
    const without = EVENTS.filter((event) => event !== 'opened')
    for (const setup of ['staff', 'none'] as const)
      expect(reachable(follow(CLOSED, 'prepared', setup), without, setup).has('panel')).to.be.false
  })

  it('without staff asks at once, and sets nobody up', () => {
    const cover = follow(CLOSED, 'prepared', 'none')
    expect(follow(cover, 'start', 'none').phase).to.equal('ways')
    const found = reachable(cover, EVENTS, 'none')
    expect([found.has('form'), found.has('panel'), found.has('set-up')]).to.deep.equal([true, true, false])
  })

  it('after a wipe is nowhere but at the cover, whatever happens', () => {
    for (const event of EVENTS) expect(['wiping', 'cover']).to.include(follow(at('wiping'), event, 'staff').phase)
  })

  it('is wiped from everywhere but the cover by whoever leaves', () => {
    for (const phase of PHASES.filter((each) => !['closed', 'cover', 'wiping'].includes(each)))
      expect(follow(at(phase), 'leave', 'staff').phase).to.equal('wiping')
  })

  it('knows whose time it is, also under what covers it', () => {
    expect(PHASES.filter((phase) => isPersons(at(phase, 'form')))).to.deep.equal([
      ...['ready', 'ways', 'form', 'stopping', 'thanks', 'warning', 'covered'],
    ])
    expect(isPersons(at('covered', 'set-up'))).to.be.false
  })

  it('[71] shows two characters of a code at most, and never all of it', () => {
    expect(['GL-0047', '12345', '1234', '7', ''].map(endOf)).to.deep.equal(['47', '45', '', '', ''])
  })
})
