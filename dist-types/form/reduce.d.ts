import type { Action, Circumstances, FormState } from './state.ts';
/** The state after this action: a new frozen one, or the very same when nothing may change. */
export declare function reduce(state: FormState, action: Action, world: Circumstances): FormState;
