/** What a feedback form says in English beside what every form says. */
export declare const feedbackEnglish: {
    introBody: string;
    more: string;
    done: string;
    caption: (position: number, of: number) => string;
    optional: (label: string) => string;
    or: string;
    preferNotToSay: string;
    yes: string;
    no: string;
    warning: string;
    getHelp: string;
    write: (label: string) => string;
    count: (left: number) => string;
    tooLong: (label: string, excess: number) => string;
    cleaned: string;
    reference: string;
    robots: string;
};
/** These words in one language. */
export type FeedbackWords = typeof feedbackEnglish;
