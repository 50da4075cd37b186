/** One of several options, as far as ticking goes; `apart`: it stands after the word "or". */
export interface Tickable {
  readonly value: string
  readonly apart: boolean
}

/**
 * The values that are ticked after one was pressed, in the order of the options. What stands after "or" takes the place
 * of all others, and each of these takes its place.
 */
export function toggled(options: readonly Tickable[], ticked: readonly string[], pressed: string): readonly string[] {
  const isApart = options.some(({ value, apart }) => apart && value === pressed)
  const isOn = !ticked.includes(pressed)
  return options
    .filter(({ value, apart }) => (value === pressed ? isOn : ticked.includes(value) && !(isOn && (isApart || apart))))
    .map(({ value }) => value)
}
