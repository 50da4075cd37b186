import { type Words } from './en.ts';
/** What a form says in a kiosk: this is nobody's own device. */
export declare const kioskEnglish: Words;
/** What the kiosk itself says in English to those who answer. What staff read has a file of its own, and comes later. */
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
    card: string;
    giveBack: string;
    thanksFor: (seconds: number) => string;
    done: string;
    close: string;
    staffMissing: string;
};
/** These words in one language. */
export type KioskWords = typeof kioskWords;
/** Language tag → its name in itself: the languages of the interface that a person has reviewed. */
export declare const LANGUAGES: Readonly<Record<string, string>>;
