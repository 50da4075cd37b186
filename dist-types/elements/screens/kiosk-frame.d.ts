import { type TemplateResult } from '../template.ts';
import type { KioskView } from './kiosk-view.ts';
/** Everything that a kiosk shows: one screen, and over it what hides it. */
export declare function kioskFrame(view: KioskView): TemplateResult;
