import type { Fate, FormState } from './state.ts'

/** What became of a submission, the worst first. */
const FATES: readonly Fate[] = ['unstored', 'unsent', 'waiting', 'slow', 'sending', 'handed', 'sent']

/** Of several forms that one person sent, the one of which the worst is true: of all, nothing better may be said. */
export function worst(states: readonly FormState[]): FormState | undefined {
  const by = (fate: Fate) => states.find((state) => state.fate === fate)
  return FATES.map(by).find((state) => state !== undefined)
}

/** Whether what was sent is safe: on this device, or where it belongs. */
export const isSafe = ({ kept, fate }: FormState): boolean => kept || fate === 'sent' || fate === 'handed'
