import './first.ts';
import type { Action, FormEvent, FormState } from '../form/state.ts';
import type { Definition } from '../instruments/definition.ts';
import { type AskedForm } from '../instruments/questionnaire.ts';
import type { Item, Wording } from '../instruments/schema.ts';
import type { Envelope } from '../submission/schema.ts';
import type { PropertyTable } from './rendered-element.ts';
import type { View } from './screens/view.ts';
import { SurveyForm } from './survey-form.ts';
import type { TemplateResult } from './template.ts';
export { registerForm } from './registry.ts';
/**
 * Questions about a service, with boxes for a person's own words: the ready forms, or one of the page's own.
 *
 * @slot - what is there before the script and without it, and instead of the form where it cannot work
 * @slot intro - what this is, instead of the ready words
 * @slot privacy - who sees the answers, why and for how long; a form without it says so to its web manager
 * @slot consent - words about consent; it blocks nothing and records nothing
 * @slot help - stands at the top of the help panel
 * @slot thanks - stands below the thanks
 * @slot logo - stands above everything
 * @fires wb-start - the person begins
 * @fires wb-step - another screen is shown
 * @fires wb-submit - *Send* was pressed, nothing is kept yet; cancelable
 * @fires wb-saved - safely in this device's database
 * @fires wb-sent - the receiver said so
 * @fires wb-unsent - not delivered, and why
 * @fires wb-stop - the person stopped
 * @fires wb-wipe - everything personal is gone from memory and view
 * @fires wb-problem - something the people who run the site should know
 * @csspart panel - all of it
 * @csspart heading - the heading of each screen
 * @csspart button - the button that leads on
 * @csspart button-quiet - every other button
 * @csspart help - the help panel
 * @csspart status - the thanks
 * @cssprop [--wb-color-text=#1a1a1a] - text, circles
 * @cssprop [--wb-color-surface=#ffffff] - behind the text
 * @cssprop [--wb-color-line=#595959] - edges of options and buttons
 * @cssprop [--wb-color-accent=#00507a] - the button that leads on, links
 * @cssprop [--wb-color-on-accent=#ffffff] - text on the accent
 * @cssprop [--wb-color-focus=#ffdd00] - what marks the focus
 * @cssprop [--wb-color-focus-edge=#0b0c0c] - its outer edge
 * @cssprop [--wb-color-notice=#00507a] - edge of a reminder
 * @cssprop [--wb-color-done=#00563b] - edge of the thanks
 * @cssprop [--wb-font-family=system-ui, sans-serif] - typeface
 * @cssprop [--wb-font-size=max(1em, 18px)] - text size
 * @cssprop [--wb-space=1em] - padding
 * @cssprop [--wb-radius=0.25em] - corners
 * @cssprop [--wb-line-width=2px] - edges
 * @cssprop [--wb-width=60em] - widest
 */
export declare class FeedbackForm extends SurveyForm {
    #private;
    static properties: PropertyTable;
    static styles: string;
    /** Which forms are asked, in this order: ids of ready or registered ones, separated by blanks. */
    form: string;
    /** One form of the page's own, as data; it takes the place of `form`. */
    definition: Definition | null;
    constructor();
    /** @internal */
    get hasAnswers(): boolean;
    disconnectedCallback(): void;
    /** @internal */
    befall(event: FormEvent, id?: string): void;
    /** @internal */
    fresh(): FormState;
    /** What is asked has changed: a form that is not asked any more is gone. @internal */
    reconsider(): void;
    /** @internal */
    write(action: Action): void;
    protected questionnaires(): readonly [AskedForm, ...AskedForm[]];
    protected get wording(): Wording;
    protected get isReady(): boolean;
    /** When all is sent off, that of which the worst is true. */
    protected get onView(): FormState;
    protected envelope(state: FormState): Envelope;
    protected fault(item: Item): string;
    protected act(action: Action): void;
    protected updated(): void;
    /** Asks the next form, if there is one and the person has not ended here. @internal */
    goOn(): boolean;
    protected show(view: View): TemplateResult;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'feedback-form': FeedbackForm;
    }
}
