import './first.ts';
import type { Settings } from '../config.ts';
import type { FormState } from '../form/state.ts';
import type { Questionnaire } from '../instruments/schema.ts';
import type { Envelope } from '../submission/schema.ts';
import type { View } from './screens/view.ts';
import { SurveyForm } from './survey-form.ts';
import type { TemplateResult } from './template.ts';
/**
 * The seven statements of SWEMWBS, answered by the person they are about.
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
export declare class SwemwbsForm extends SurveyForm {
    /** First time, follow-up or only once. Recorded, never guessed. */
    occasion: Settings['occasion'];
    /** Registered licence holder or reference, recorded with the submission. */
    licence: string | null;
    protected questionnaires(): readonly [Questionnaire];
    protected envelope(state: FormState): Envelope;
    protected show(view: View): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'swemwbs-form': SwemwbsForm;
    }
}
