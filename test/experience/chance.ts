/** A stream of chance that is the same in every run (Park and Miller's generator). */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 48271) % 2147483647) % below
}
