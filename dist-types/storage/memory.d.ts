import { type Backend } from './backend.ts';
/** The same stores over maps, for pages that may not or cannot use the disk. It dies with the page. */
export declare function memoryBackend(): Backend;
