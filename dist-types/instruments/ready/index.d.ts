import type { Definition } from '../definition.ts';
/** The forms that are ready to be asked. */
export declare const readyForms: readonly Definition[];
