import type { Screen } from '../view.ts';
import type { FeedbackView } from './view.ts';
/** Check answers: every question that was asked, with a way to change it. */
export declare const review: Screen<FeedbackView>;
