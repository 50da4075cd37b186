import { CASES, element } from '../../demo/cases.ts'
import '../../src/elements/swemwbs-form.ts'
import { fixture, html } from '@open-wc/testing'
import { accept, fakeEnv } from './env.ts'
import { FormDriver, settled } from './form-driver.ts'

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
  const env = fakeEnv(each.env)
  env.network.answer(accept)
  shown.env = env
  column.append(shown)
  const form = new FormDriver(shown, env)
  await settled(form)
  return form
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

function colour(text: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha]
}

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour that lies behind a node. */
export function behind(node: Element | null): string {
  for (let each = node; each; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each)
    if (colour(backgroundColor)[3] === 1) return backgroundColor
  }
  return 'rgb(255, 255, 255)'
}
