import type { Questionnaire } from '../instruments/schema.ts'
import { swemwbsEnglish } from '../instruments/swemwbs.en.ts'
import { swemwbs } from '../instruments/swemwbs.ts'
import { define } from './define.ts'
import { SurveyForm } from './survey-form.ts'

/**
 * The seven statements of SWEMWBS, answered by the person they are about.
 * @slot - shown before the script has loaded, and instead of the form where it cannot work
 */
export class SwemwbsForm extends SurveyForm {
  protected override questionnaire(): Questionnaire {
    return { instrument: swemwbs, wording: swemwbsEnglish }
  }
}

define('swemwbs-form', SwemwbsForm)

declare global {
  interface HTMLElementTagNameMap {
    'swemwbs-form': SwemwbsForm
  }
}
