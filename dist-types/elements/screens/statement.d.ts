import { type TemplateResult } from 'lit/html.js';
import type { Item } from '../../instruments/schema.ts';
import type { View } from './view.ts';
/** What one statement's group says beside its options: its name, and what is missing. */
export interface StatementParts {
    /** What names the group: exactly the statement. */
    readonly legend: unknown;
    /** Between name and options. */
    readonly before?: unknown;
    /** Ids of what describes the group. */
    readonly describedBy?: string | undefined;
}
/** One statement: a group with its name and five options. */
export declare const statement: (view: View, item: Item, { legend, before, describedBy }: StatementParts) => TemplateResult;
