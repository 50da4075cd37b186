import { browserEnv } from '../env.ts'
import type { CheckedDefinition } from '../instruments/check-definition.ts'
import type { Definition } from '../instruments/definition.ts'
import { readyForms } from '../instruments/ready/index.ts'

/** What comes with a definition that nobody has checked. */
const registered = new Map<string, Promise<CheckedDefinition>>()
const listeners = new Set<() => void>()

/** Checks a definition; what does so is loaded now, because most pages bring none. Rejects when it cannot be loaded. */
export async function checked(definition: unknown): Promise<CheckedDefinition> {
  const { checkDefinition } = await import('../instruments/check-definition.ts')
  return checkDefinition(definition)
}

/** The form of this id; `undefined` while nobody has made it known. */
export function formOf(id: string): CheckedDefinition | Promise<CheckedDefinition> | undefined {
  const definition = readyForms.find((each) => each.id === id)
  return definition ? { definition } : registered.get(id)
}

/** Calls `hear` when another form becomes known. Returns what stops it. */
export function onRegistered(hear: () => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function idOf(definition: unknown): unknown {
  try {
    return (definition as { readonly id?: unknown } | null | undefined)?.id
  } catch {
    return undefined // the check will say what is wrong with it
  }
}

/**
 * Makes a form known to every `<feedback-form>` on the page, by its id; the last one of an id holds. The ready forms
 * cannot be replaced. It throws nothing: an element that is to ask a broken one says what is wrong with it.
 */
export function registerForm(definition: Definition): void {
  const id = idOf(definition)
  if (typeof id !== 'string' || readyForms.some((each) => each.id === id))
    return browserEnv().report('registerForm: expected an id that no ready form has; nothing was registered')
  registered.set(id, checked(definition))
  for (const hear of listeners) hear()
}
