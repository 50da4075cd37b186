import { type Problem } from './copy.ts';
import { type Definition } from './definition.ts';
/** Either the definition, as a copy that shares nothing with what came, or everything that is wrong with it. */
export type CheckedDefinition = {
    readonly definition: Definition;
    readonly problems?: undefined;
} | {
    readonly definition?: undefined;
    readonly problems: readonly Problem[];
};
/**
 * Checks a form's definition and lists every problem of it: first what its parts say about each other, then where they
 * have another shape. A definition that is too large, or is no plain data, is refused for that alone,
 * after bounded work. Throws nothing, whatever comes.
 */
export declare function checkDefinition(value: unknown): CheckedDefinition;
