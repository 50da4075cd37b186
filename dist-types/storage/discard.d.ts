import type { Env } from '../env.ts';
import type { Database } from './database.ts';
/** Gives a submission up because somebody decided so. Returns whether there was one. */
export declare function discard(env: Env, database: Database, id: string): Promise<boolean>;
