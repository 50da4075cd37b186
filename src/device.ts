/**
 * The only door to what a kiosk asks of the tablet itself: its screen, its camera, its files. Everything may be missing
 * or refused; nothing here ever throws.
 */

/** What a tablet can do. */
export interface Device {
  /** Keeps the screen on. Returns what ends that. */
  stayAwake(): () => void
  /** Fills the screen, where a press has just been made and the browser allows it. */
  fillScreen(): void
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

function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let isOver = false
  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || isOver) return
    lock = await (navigator.wakeLock as WakeLock | undefined)?.request('screen').catch(() => undefined)
    if (isOver) await lock?.release()
  }
  const again = (): void => void ask() // the browser ends it whenever the page is hidden
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
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

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** This tablet. */
export const browserDevice: Device = {
  stayAwake,
  fillScreen: () => void document.documentElement.requestFullscreen?.().catch(() => undefined),
  get canScan() {
    return detectorClass() !== undefined
  },
  scan,
  save,
}
