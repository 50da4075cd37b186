import { type TemplateResult } from './template.ts';
import { type HelpEntry, type SealingKey, type Settings, type Transport } from '../config.ts';
import type { Delivery } from '../delivery/drain.ts';
import { type Device } from '../device.ts';
import { type Env } from '../env.ts';
import { type KioskEvent, type KioskState } from '../form/kiosk.ts';
import type { Layout } from '../form/state.ts';
import { type KioskSettings, type LookUp } from '../kiosk-config.ts';
import type { Seal } from '../submission/seal.ts';
import { SessionController } from './controllers/session-controller.ts';
import { type ProblemCode, type WbEventDetails } from './events.ts';
import { RenderedElement } from './rendered-element.ts';
import type { Desk, Tools } from './screens/kiosk-view.ts';
import './feedback-form.ts';
import './swemwbs-form.ts';
/**
 * A shared tablet: staff set it up and hand it over, the person answers with the help they need, nothing of them stays.
 *
 * @slot - what is there before the script and without it, and instead of the kiosk where it cannot work
 * @slot intro - what this is, instead of the ready words
 * @slot privacy - who sees the answers, why and for how long
 * @slot consent - words about consent; it blocks nothing and records nothing
 * @slot help - stands at the top of the help panel
 * @slot thanks - stands below the thanks
 * @slot logo - stands above everything
 * @fires wb-start - the person begins a form
 * @fires wb-step - another screen of a form is shown
 * @fires wb-submit - *Send* was pressed, nothing is kept yet; cancelable
 * @fires wb-saved - safely in this tablet's database, sealed
 * @fires wb-sent - the receiver said so
 * @fires wb-unsent - not delivered, and why
 * @fires wb-stop - the person stopped
 * @fires wb-wipe - everything personal is gone
 * @fires wb-problem - something the people who run the site should know
 * @csspart panel - all of it
 * @csspart heading - the heading of each screen
 * @csspart button - the button that leads on
 * @csspart button-quiet - every other button
 * @csspart help - the help panel
 */
export declare class WellbeingKiosk extends RenderedElement {
    #private;
    static properties: {
        languages: import("../config-table.ts").Property<unknown>;
        setup: import("../config-table.ts").Property<unknown>;
        staffCode: import("../config-table.ts").Property<unknown>;
        forms: import("../config-table.ts").Property<unknown>;
        idleAfter: import("../config-table.ts").Property<unknown>;
        idleWarning: import("../config-table.ts").Property<unknown>;
        thanksFor: import("../config-table.ts").Property<unknown>;
        linkFeedback: import("../config-table.ts").Property<unknown>;
        earlier: import("../config-table.ts").Property<unknown>;
        endpoint: import("../config-table.ts").Property<string | null>;
        ack: import("../config-table.ts").Property<"receipt" | "json" | "status">;
        format: import("../config-table.ts").Property<"json" | "form">;
        headers: import("../config-table.ts").Property<Readonly<Record<string, string>> | null>;
        transport: import("../config-table.ts").Property<Transport | null>;
        sealKey: import("../config-table.ts").Property<SealingKey | null>;
        layout: import("../config-table.ts").Property<"auto" | "one-per-screen" | "paper">;
        licence: import("../config-table.ts").Property<string | null>;
        context: import("../config-table.ts").Property<Readonly<Record<string, string>> | null>;
        help: import("../config-table.ts").Property<readonly HelpEntry[] | null>;
    };
    static styles: string;
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
    /** The receiver's public key as JWK. Without it submissions are kept in memory only. */
    sealKey: SealingKey | null;
    /** One statement per screen or all on one page, until staff choose; `auto` is one per screen. */
    layout: Settings['layout'];
    /** Registered licence holder or reference, recorded with the submission. */
    licence: string | null;
    /** Flat record of what the page knows: site, campaign … Never an attribute. */
    context: Readonly<Record<string, string>> | null;
    /** Help lines instead of the ready (Scottish) ones. */
    help: readonly HelpEntry[] | null;
    /** Ids of the forms, in the order in which they are asked; SWEMWBS always first. */
    forms: string;
    /** Whether staff set it up between people, or anybody may start. */
    setup: KioskSettings['setup'];
    /** Tags of the languages that are offered. */
    languages: string;
    /** Seconds without activity until somebody is asked whether they are there; 60 at least. */
    idleAfter: number | string;
    /** Seconds they have to answer; 20 at least. */
    idleWarning: number | string;
    /** Seconds until the thanks clear themselves; 20 at least. */
    thanksFor: number | string;
    /** 4 to 12 digits that open the staff panel. They deter; the lock is the device's own. */
    staffCode: string | null;
    /** Whether feedback carries the person's reference. */
    linkFeedback: boolean | string;
    /** Looks up what the programme knows of a person. Never an attribute. */
    earlier: LookUp | null;
    /** The world the element lives in. @internal */
    env: Env;
    /** The tablet it runs on. @internal */
    device: Device;
    /** What was wrong with the set-up so far. */
    get problems(): readonly WbEventDetails['wb-problem'][];
    /** @internal */
    get settings(): Settings;
    /** @internal */
    get options(): KioskSettings;
    /** @internal */
    get state(): KioskState;
    /** Whether it is a person's time: where answers go is fixed then. @internal */
    get hasAnswers(): boolean;
    /** @internal */
    get seal(): Seal | null | undefined;
    /** @internal */
    get desk(): Desk | undefined;
    /** @internal */
    get tools(): Tools;
    /** The form that is asked. @internal */
    get form(): SessionController['form'];
    /** @internal */
    get patience(): number;
    /** @internal */
    get ownLayout(): Layout;
    /** @internal */
    get formEnv(): Env;
    /** @internal */
    get delivery(): Delivery;
    /** When the receiver last confirmed something, newest first. @internal */
    get received(): readonly number[];
    connectedCallback(): void;
    /** A move in the page is not a removal: that is decided a microtask later. */
    disconnectedCallback(): void;
    /** As if **Start** was pressed. */
    start(): void;
    /** Clears everything of the person, whatever is on view. What was sent off stays on its way. */
    wipe(): void;
    /** Back to the cover; staff must enter their code again. */
    lock(): void;
    /** Lets something happen. @internal */
    send(event: KioskEvent): boolean;
    /** Another phase has begun. @internal */
    entered(event: KioskEvent, before: KioskState): void;
    /** Memory first, then what is on view, then a look at whether anything is left. @internal */
    clear(why: WbEventDetails['wb-wipe']['why']): Promise<void>;
    /** @internal */
    noted(): void;
    /** The focus goes to what the screen names for it. @internal */
    toScreen(): void;
    /** Tells the people who run the site. @internal */
    problem(code: ProblemCode, path: string, got: string, expected?: string): void;
    protected updated(): void;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'wellbeing-kiosk': WellbeingKiosk;
    }
}
