import type { Env } from '../../env.ts';
import { type AskedForm } from '../../instruments/questionnaire.ts';
import type { ProblemCode } from '../events.ts';
/** What the controller asks of its element. */
export interface DefinitionHost extends HTMLElement {
    readonly env: Env;
    /** Ids, separated by blanks. */
    readonly form: unknown;
    /** One definition of the page's own. */
    readonly definition: unknown;
    readonly hasAnswers: boolean;
    reconsider(): void;
    problem(code: ProblemCode, path: string, got: string, expected?: string): void;
}
/** Finds out which forms are asked, checks those that the page wrote, and gives them their words. */
export declare class DefinitionController {
    #private;
    constructor(host: DefinitionHost);
    /** What is asked, in this order; `undefined` as long as that is not known, or when it cannot be asked. */
    get forms(): readonly [AskedForm, ...AskedForm[]] | undefined;
    /** Listens no longer. Where nothing is asked yet, coming back begins anew. */
    leave(): void;
    /** Looks again at what the page wants to be asked: it may have changed whenever the element is about to render. */
    read(): void;
}
