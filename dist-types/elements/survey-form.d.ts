import { type TemplateResult } from './template.ts';
import { type HelpEntry, type SealingKey, type Settings, type Transport } from '../config.ts';
import { type Env } from '../env.ts';
import type { Action, FormEvent, FormState, Layout } from '../form/state.ts';
import type { Instrument, Item, Questionnaire, Wording } from '../instruments/schema.ts';
import type { Envelope } from '../submission/schema.ts';
import type { Seal } from '../submission/seal.ts';
import type { InKiosk } from './controllers/session-controller.ts';
import { type ProblemCode, type WbEventDetails } from './events.ts';
import { type PropertyTable, RenderedElement } from './rendered-element.ts';
import type { View } from './screens/view.ts';
/** What all forms share: settings, answers, one screen at a time, and the way of a submission. */
export declare abstract class SurveyForm extends RenderedElement {
    #private;
    static properties: PropertyTable;
    static styles: string;
    /** What is asked, in this order. A method, so that it answers before any field is set. */
    protected abstract questionnaires(): readonly [Questionnaire, ...Questionnaire[]];
    /** The record that leaves the page with *Send*. */
    protected abstract envelope(state: FormState): Envelope;
    /** What is seen now. */
    protected abstract show(view: View): TemplateResult;
    /** Where submissions are posted: https, or http on this machine. Without one the page is the receiver. */
    endpoint: string | null;
    /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
    ack: Settings['ack'];
    /** How the body is written: JSON, or the fields of a web form, which needs no preflight. */
    format: Settings['format'];
    /** Extra headers of the request, such as a public write token. Never stored, never an attribute. */
    headers: Readonly<Record<string, string>> | null;
    /** Posts instead of the browser's own request; its `Response` is judged like any other. */
    transport: Transport | null;
    /** The receiver's public key as JWK: with it nothing readable touches the disk or the network. */
    sealKey: SealingKey | null;
    /** One statement per screen, all on one page, or whichever fits. */
    layout: Settings['layout'];
    /** Whether an unfinished form is kept: for this tab, on this device where the person ticks it, or not at all. */
    draft: Settings['draft'];
    /** Whether a first screen says what this is. */
    intro: Settings['intro'];
    /** Whether answers are checked on a screen of their own before they are sent. */
    review: Settings['review'];
    /** Whether a statement without an answer is an error (research use). */
    require: Settings['require'];
    /** Level of the highest heading, 1 to 6. */
    headingLevel: Settings['headingLevel'];
    /** The programme's opaque code for the person, 1 to 64 printable characters. Never an attribute. */
    reference: string | null;
    /** Flat record of what the page knows: site, campaign … Never an attribute. */
    context: Readonly<Record<string, string>> | null;
    /** Help lines instead of the ready (Scottish) ones. */
    help: readonly HelpEntry[] | null;
    /** The world the element lives in. @internal */
    env: Env;
    /** The kiosk that holds it, if one does. @internal */
    kiosk: InKiosk | null;
    /** What was wrong with the set-up so far. */
    get problems(): readonly WbEventDetails['wb-problem'][];
    /** @internal */
    get settings(): Settings;
    /** @internal */
    get state(): FormState;
    /** @internal */
    get instruments(): readonly Instrument[];
    /** @internal */
    get hasAnswers(): boolean;
    /** The endpoint in full, or what stands for it where the page posts by itself. @internal */
    get target(): string | null;
    /** What seals a submission; `null` without a key, `undefined` while nothing may be asked. @internal */
    get seal(): Seal | null | undefined;
    /** Page path, and the element's id or its place among those of its kind. @internal */
    get draftKey(): string;
    connectedCallback(): void;
    /** A move in the page is not a removal: that is decided a microtask later. */
    disconnectedCallback(): void;
    /** Puts a new, empty form with a new id in the place of this one. */
    start(): void;
    /** As if **Stop** was pressed: covers the answers, then asks. */
    stop(): void;
    /** Clears every answer from memory and view. What was sent off stays on its way. */
    wipe(): void;
    /** Tries to deliver waiting submissions now. */
    sendNow(): Promise<void>;
    /** Shows a state. @internal */
    restore(state: FormState): void;
    /** Something befell the form; nothing, if it is the form of somebody who has left. @internal */
    befall(event: FormEvent, id?: string): void;
    /** A new, empty form. @internal */
    fresh(): FormState;
    /** A new, empty form that asks this. */
    protected begin(instrument: Instrument): FormState;
    /** Another layout fits better. @internal */
    fit(layout: Layout): void;
    /** Tells the people who run the site. @internal */
    problem(code: ProblemCode, path: string, got: string, expected?: string): void;
    /** Whether anything can be asked. */
    protected get isReady(): boolean;
    /** The state that is seen. */
    protected get onView(): FormState;
    protected updated(): void;
    /** The person did something. */
    protected act(action: Action): void;
    protected fault({ id }: Item): string;
    /** The words of what is on view. */
    protected get wording(): Wording;
    protected render(): TemplateResult;
}
