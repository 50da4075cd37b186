import { type TemplateResult } from '../template.ts';
import type { Action } from '../../form/state.ts';
import type { View } from './view.ts';
/** The heading of a screen; the focus comes here when the screen appears. */
export declare const heading: ({ settings }: Pick<View, "settings">, text: string) => TemplateResult;
/** The button that leads on. */
export declare const primary: (text: string, press: () => void) => TemplateResult;
/** Every other button. `name` says more to those who hear it than to those who see where it stands. */
export declare const quiet: (text: string, press: () => void, name?: string) => TemplateResult;
/** What a button does that lets something happen to the form. */
export declare const doing: ({ act }: View, action: Action) => () => void;
/** The button that leads on from one item; where answers are not checked first, the last one sends them. */
export declare const onward: (view: View) => TemplateResult;
