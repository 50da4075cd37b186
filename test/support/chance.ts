/** Chance that is the same in every run (mulberry32), for tests that throw anything at the code. */
export function chance(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const bytes = (longest: number): Uint8Array => Uint8Array.from({ length: below(longest + 1) }, () => below(256))
  return { next, below, pick, bytes }
}

export type Chance = ReturnType<typeof chance>
