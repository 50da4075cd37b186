/** Name and version of this software, as every submission records it; equal to package.json. */
export declare const SOFTWARE = "wellbeing-widgets@0.1.0";
