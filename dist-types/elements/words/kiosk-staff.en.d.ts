/** What staff read of a kiosk, in English. */
export declare const staffWords: {
    code: string;
    show: string;
    hide: string;
    codeWrong: (left: number) => string;
    codeWait: string;
    newPerson: string;
    stockHeading: string;
    waiting: string;
    blocked: string;
    held: string;
    oldest: string;
    received: string;
    none: string;
    at: (time: number) => string;
    memory: (hasKey: boolean) => string;
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
    notDiscarded: string;
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
/** These words in one language. */
export type StaffWords = typeof staffWords;
