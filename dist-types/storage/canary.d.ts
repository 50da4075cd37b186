import type { Env } from '../env.ts';
/** The number last written; 0 when there is none, or what is there is no number. */
export declare const counted: ({ siteStore }: Env) => number;
/** Writes the number; none for 0. */
export declare const count: ({ siteStore }: Env, waiting: number) => void;
