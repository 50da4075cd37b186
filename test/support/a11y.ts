import { CASES, element } from '../../demo/cases.ts'
import { colour, contrast } from '../../demo/contrast.ts'
import '../../src/elements/feedback-form.ts'
import '../../src/elements/swemwbs-form.ts'
import { fixture, html } from '@open-wc/testing'
import { accept, fakeEnv } from './env.ts'
import { FormDriver, settled } from './form-driver.ts'

export { contrast }

const worldOf = ({ env: { tabStore: _, ...world } }: (typeof CASES)[number]) => world

/** How a case is looked at. */
export interface Look {
  readonly width?: number
  readonly direction?: 'ltr' | 'rtl'
  /** Text size of the page, per cent. */
  readonly text?: number
  /** Background of the page. */
  readonly page?: string
}

/** Puts a case on the page, in a column, as somebody looks at it. */
export async function show(each: (typeof CASES)[number], look: Look = {}): Promise<FormDriver> {
  const { width = 390, direction = 'ltr', text = 100, page = 'white' } = look
  const style = `inline-size: ${width}px; font-size: ${text}%; background: ${page}`
  const column = await fixture<HTMLElement>(html`<main dir=${direction} style=${style}></main>`)
  const shown = element(each)
  const env = fakeEnv(worldOf(each))
  env.network.answer(accept)
  shown.env = env
  column.append(shown)
  const form = new FormDriver(shown, env)
  await settled(form)
  return form
}

/** The colour that lies behind a node. */
export function behind(node: Element | null): string {
  for (let each = node; each; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each)
    if (colour(backgroundColor)[3] === 1) return backgroundColor
  }
  return 'rgb(255, 255, 255)'
}
