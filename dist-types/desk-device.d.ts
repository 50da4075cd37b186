/**
 * The only door to what staff need of the tablet: its camera, its files. Everything may be missing or refused; nothing
 * here ever throws. It comes later, with the rest of what staff see.
 */
/** What a tablet can do for staff. */
export interface DeskDevice {
    /** Whether it reads barcodes. */
    readonly canScan: boolean;
    /** Shows the camera in `view` until a barcode is read, or until `stop`: then `null`, as when there is no camera. */
    scan(view: HTMLVideoElement, stop: AbortSignal): Promise<string | null>;
    /** Offers `text` as a file. */
    save(name: string, text: string): void;
}
/** This tablet. */
export declare const browserDesk: DeskDevice;
