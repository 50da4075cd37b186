/** What a kiosk adds to the styles of a form. */
export declare const kioskStyles: string;
