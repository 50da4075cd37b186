/** Signs that nobody sees and that break tables: all control characters but the line break and the tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu

/** A text without control characters; pasted ones are no words of the person. */
export const cleaned = (text: string): string => text.replace(CONTROLS, '')

/** From this share of the limit on, a person is told how much is left. */
const NEAR = 0.9

/** Length as people count: half of an emoji is none. */
const lengthOf = (text: string): number => [...text].length

/** How many characters are left, below 0 when it is too many; `null` as long as the limit is far. */
export function left(text: string, longest: number): number | null {
  if (text.length < longest * NEAR) return null
  const length = lengthOf(text)
  return length < longest * NEAR ? null : longest - length
}
