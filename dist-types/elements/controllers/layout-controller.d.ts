import type { Env } from '../../env.ts';
import type { Settings } from '../../config.ts';
import type { Layout } from '../../form/state.ts';
/** What the controller asks of its element. */
export interface LayoutHost {
    readonly env: Env;
    readonly renderRoot: ShadowRoot;
    readonly settings: Settings;
    fit(layout: Layout): void;
}
/** Finds the layout that fits: where the text is large or the column narrow, one statement per screen. */
export declare class LayoutController {
    #private;
    constructor(host: LayoutHost);
    /** Begins to watch the form's width; another setting holds at once. */
    watch(): void;
    unwatch(): void;
}
