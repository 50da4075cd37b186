/**
 * Response options and buttons. All options look and measure the same: unequal ones would bias the answers. Rows are 56
 * px high and everything else that is pressed 48 px; WCAG 2.2 asks for 24 px, people with a tremor for more.
 */
export declare const controls: string;
