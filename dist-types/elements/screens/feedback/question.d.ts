import type { Screen } from '../view.ts';
import type { FeedbackView } from './view.ts';
/** One question, and the way on. */
export declare const question: Screen<FeedbackView>;
