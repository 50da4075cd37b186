/** The screens that every form shows in the same way, whatever it asks. */
export declare const shared: {
    intro: import("./view.ts").Screen;
    resume: import("./view.ts").Screen;
    stop: import("./view.ts").Screen;
    sending: import("./view.ts").Screen;
    waiting: import("./view.ts").Screen;
    unsent: import("./view.ts").Screen;
    done: import("./view.ts").Screen;
};
