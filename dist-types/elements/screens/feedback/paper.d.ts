import type { Screen } from '../view.ts';
import type { FeedbackView } from './view.ts';
/** All questions on one page; those that an answer brings up come where they belong. */
export declare const paper: Screen<FeedbackView>;
