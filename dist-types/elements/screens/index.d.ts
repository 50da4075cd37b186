import type { ScreenName } from '../../form/select.ts';
import type { Screen } from './view.ts';
/** Screen name → what shows it. */
export declare const screens: {
    readonly [Name in ScreenName]: Screen;
};
