/** Marks a text as CSS, for editors and for the build, which takes the blanks out. */
export declare const css: (text: TemplateStringsArray) => string;
