import { type Envelope } from './schema.ts';
/**
 * One thing that is wrong with an envelope: where (`answers.useful`), what was expected, and what kind of thing came.
 */
export interface EnvelopeProblem {
    readonly path: string;
    readonly expected: string;
    readonly got: string;
}
/** Every problem of a refused envelope. It names kinds and lengths, never what a person answered or wrote. */
export declare class EnvelopeError extends Error {
    readonly name = "EnvelopeError";
    /** All of them, shape before sense. */
    readonly problems: readonly EnvelopeProblem[];
    constructor(problems: readonly EnvelopeProblem[]);
}
/**
 * Reads a received body, as UTF-8 bytes or as text, and checks it with `envelopeSchema`. The score is not compared with
 * the answers: score them again with `scoreSwemwbs`.
 *
 * @throws {EnvelopeError} with all problems of its shape, or, when the shape is right, with all that do not follow from
 * the answers
 */
export declare function parseEnvelope(body: string | Uint8Array): Envelope;
