/** As much of JSON Schema as describes a form. `description` says what was expected, to whoever got it wrong. */
export interface Shape {
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer'
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | false
  readonly propertyNames?: Shape
  readonly minProperties?: number
  readonly anyOf?: readonly Shape[]
  /** Told apart by their `kind`. */
  readonly oneOf?: readonly Shape[]
  /** `#/$defs/` and a name. */
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Shape>>
}

export type Path = readonly PropertyKey[]
/** Hears that something else was expected at this place. */
export type Refuse = (path: Path, expected: string) => void
type Visit = (shape: Shape | undefined, value: unknown, path: Path, refuse: Refuse) => void

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A property of its own; `undefined` when there is none. */
export const member = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

const expectedBy = ({ description = 'something else' }: Shape) => description
const isWithin = (count: number, least = 0, most = Infinity) => count >= least && count <= most

/** Whether a value is what it must be of itself, whatever lies in it. */
function fits(shape: Shape, value: unknown): boolean {
  const { type, pattern = '' } = shape
  if (shape.const !== undefined && value !== shape.const) return false
  if (Array.isArray(value)) return type === 'array' && isWithin(value.length, shape.minItems, shape.maxItems)
  if (isObject(value)) return type === 'object' && isWithin(Object.keys(value).length, shape.minProperties)
  if (typeof value === 'number')
    return type === 'integer' && Number.isInteger(value) && isWithin(value, shape.minimum, shape.maximum)
  if (typeof value === 'string') return type === 'string' && new RegExp(pattern, 'u').test(value)
  return typeof value === type && value !== null
}

function enter(shape: Shape, value: object, path: Path, refuse: Refuse, visit: Visit): void {
  const { properties, required = [], additionalProperties = false, propertyNames } = shape
  for (const key of required)
    if (!Object.hasOwn(value, key)) visit(properties?.[key], undefined, [...path, key], refuse)
  for (const [key, each] of Object.entries(value)) {
    const place = [...path, key]
    const known = properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties
    if (!known) refuse(place, 'no such key')
    else if (propertyNames && !fits(propertyNames, key)) refuse(place, expectedBy(propertyNames))
    else visit(known, each, place, refuse)
  }
}

/** Compares plain data with a schema, and tells of every place where they differ. Each part is looked at once. */
export function compare(schema: Shape, data: unknown, told: Refuse): void {
  const isLike = (shape: Shape, value: unknown) => {
    let like = true
    visit(shape, value, [], () => (like = false))
    return like
  }
  const visit: Visit = (shape = {}, value, path, refuse) => {
    const { anyOf, oneOf, items, $ref } = shape
    if ($ref) return visit(schema.$defs?.[$ref.slice('#/$defs/'.length)], value, path, refuse)
    if (anyOf) return anyOf.some((each) => isLike(each, value)) ? undefined : refuse(path, expectedBy(shape))
    if (oneOf) {
      const one = oneOf.find(({ properties }) => properties?.['kind']?.const === member(value, 'kind'))
      return one ? visit(one, value, path, refuse) : refuse([...path, 'kind'], expectedBy(shape))
    }
    if (!fits(shape, value)) refuse(path, expectedBy(shape))
    else if (isObject(value)) enter(shape, value, path, refuse, visit)
    else if (Array.isArray(value)) for (const [at, each] of value.entries()) visit(items, each, [...path, at], refuse)
  }
  visit(schema, data, [], told)
}
