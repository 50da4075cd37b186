import type { Screens } from '../view.ts';
import type { FeedbackView } from './view.ts';
/** Screen name → what shows it in a feedback form. */
export declare const screens: Screens<FeedbackView>;
