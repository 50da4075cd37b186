/** Boxes for texts, and what stands between options. Four lines: larger boxes frighten people off. */
export declare const fields: string;
