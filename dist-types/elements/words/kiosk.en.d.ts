import { type Words } from './en.ts';
/** What a form says in a kiosk: this is nobody's own device. */
export declare const kioskEnglish: Words;
/** What the kiosk itself says in English. */
export declare const kioskWords: {
    coverHeading: string;
    coverBody: string;
    coverStaff: string;
    staff: string;
    start: string;
    notYours: (end: string) => string;
    waysHeading: string;
    waysBody: string;
    waysIdle: (seconds: number) => string;
    helpMe: string;
    helpMeHow: string;
    smaller: string;
    bigger: string;
    textSize: (percent: number) => string;
    colours: string;
    contrasts: {
        standard: string;
        high: string;
        cream: string;
        yellow: string;
    };
    idleHeading: string;
    idleBody: (seconds: number) => string;
    stay: string;
    giveBack: string;
    thanksFor: (seconds: number) => string;
    done: string;
    copyCard: string;
    code: string;
    show: string;
    hide: string;
    codeWrong: (left: number) => string;
    codeWait: (seconds: number) => string;
    close: string;
    newPerson: string;
    stockHeading: string;
    waiting: string;
    blocked: string;
    held: string;
    oldest: string;
    received: string;
    none: string;
    at: (time: number) => string;
    memory: string;
    wrongClock: (now: number) => string;
    tryNow: string;
    tried: string;
    export: string;
    exported: (count: number) => string;
    discard: string;
    discardHeading: (count: number) => string;
    discardNow: string;
    keepThem: string;
    discarded: string;
    diskFailed: string;
    setUpHeading: string;
    reference: string;
    referenceHint: string;
    scan: string;
    stopScan: string;
    noScan: string;
    occasion: string;
    occasions: {
        baseline: string;
        'follow-up': string;
        once: string;
    };
    assistance: string;
    assistances: {
        alone: string;
        'read-out': string;
        interpreter: string;
        bsl: string;
        'filled-in': string;
    };
    layout: string;
    layouts: {
        'one-per-screen': string;
        paper: string;
    };
    language: string;
    patient: string;
    missing: {
        reference: string;
        occasion: string;
    };
    check: string;
    confirmHeading: string;
    lookUpFailed: string;
    guards: {
        baseline: string;
        gap: string;
        language: string;
        layout: string;
    };
    changeThat: string;
    handOver: string;
};
/** Every word of the kiosk in one language. */
export type KioskWords = typeof kioskWords;
/** Language tag → its name in itself: the languages of the interface that a person has reviewed. */
export declare const LANGUAGES: Readonly<Record<string, string>>;
