/**
 * The only door to what a kiosk asks of the tablet itself: its screen, its camera, its files. Everything may be missing
 * or refused; nothing here ever throws.
 */
/** What a tablet can do. */
export interface Device {
    /** Keeps the screen on. Returns what ends that. */
    stayAwake(): () => void;
    /** Fills the screen, where a press has just been made and the browser allows it. */
    fillScreen(): void;
    /** Whether it reads barcodes. */
    readonly canScan: boolean;
    /** Shows the camera in `view` until a barcode is read, or until `stop`: then `null`, as when there is no camera. */
    scan(view: HTMLVideoElement, stop: AbortSignal): Promise<string | null>;
    /** Offers `text` as a file. */
    save(name: string, text: string): void;
}
/** This tablet. */
export declare const browserDevice: Device;
