import type { AskedForm, AskedQuestion } from '../../../instruments/questionnaire.ts';
import type { FeedbackWords } from '../../words/feedback.en.ts';
import type { View } from '../view.ts';
/** What the screens of a feedback form know and do beside what every screen does. */
export interface FeedbackView extends View {
    readonly form: AskedForm;
    readonly also: FeedbackWords;
    /** Whether other forms were sent before this one. */
    readonly isLater: boolean;
    /** By which submissions can be found again, when a person changes their mind. */
    readonly references: readonly string[];
    /** What is said of the box with this id to those who hear it; only once they pause. */
    readonly said: (question: AskedQuestion) => string;
    /** Whether something was just taken out of this text. */
    readonly wasCleaned: (question: AskedQuestion) => boolean;
    /** Something was written. */
    readonly write: (question: AskedQuestion, event: Event) => void;
    /** Opens help and takes the focus there. */
    readonly showHelp: () => void;
    /** Ends here, with what was sent before. */
    readonly finish: () => void;
    /** Goes on to the next form while this one is still on its way; only where that loses nothing. */
    readonly goOn: (() => void) | null;
}
