import { type TemplateResult } from '../template.ts';
import { type KioskView } from './kiosk-view.ts';
/** What a locked tablet takes from people: bigger text, other colours. The same row on every screen, help last. */
export declare const tools: (view: KioskView, withHelp: boolean) => TemplateResult;
