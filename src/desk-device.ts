/**
 * The only door to what staff need of the tablet: its camera, its files. Everything may be missing or refused; nothing
 * here ever throws. It comes later, with the rest of what staff see.
 */

/** What a tablet can do for staff. */
export interface DeskDevice {
  /** Whether it reads barcodes. */
  readonly canScan: boolean
  /** Shows the camera in `view` until a barcode is read, or until `stop`: then `null`, as when there is no camera. */
  scan(view: HTMLVideoElement, stop: AbortSignal): Promise<string | null>
  /** Offers `text` as a file. */
  save(name: string, text: string): void
}

interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new () => Detector

/** Chromium on Android, ChromeOS and macOS has it. */
const detectorClass = (): DetectorClass | undefined => {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass }
  return BarcodeDetector
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame)

async function read(view: HTMLVideoElement, detector: Detector, stop: AbortSignal): Promise<string | null> {
  while (!stop.aborted) {
    const [found] = await detector.detect(view).catch(() => [])
    if (found) return found.rawValue
    await nextFrame()
  }
  return null
}

async function scan(view: HTMLVideoElement, stop: AbortSignal): Promise<string | null> {
  const Detector = detectorClass()
  const devices = navigator.mediaDevices as MediaDevices | undefined
  const stream = await devices?.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => null)
  if (!Detector || !stream) return null
  try {
    view.srcObject = stream
    await view.play()
    return await read(view, new Detector(), stop)
  } catch {
    return null
  } finally {
    view.srcObject = null
    for (const track of stream.getTracks()) track.stop()
  }
}

/** Safari reads what it saves only after the press: by then the address must still lead there. */
const SAVED_AFTER_MS = 60_000

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER_MS)
}

/** This tablet. */
export const browserDesk: DeskDevice = {
  get canScan() {
    return detectorClass() !== undefined
  },
  scan,
  save,
}
