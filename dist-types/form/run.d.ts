import type { FormState } from './state.ts';
/** Of several forms that one person sent, the one of which the worst is true: of all, nothing better may be said. */
export declare function worst(states: readonly FormState[]): FormState | undefined;
/** Whether what was sent is safe: on this device, or where it belongs. */
export declare const isSafe: ({ kept, fate }: FormState) => boolean;
