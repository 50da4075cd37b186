import type { DeskDevice } from './desk-device.ts'

/**
 * The only door to what a kiosk asks of the tablet itself while people answer: its screen. Everything may be missing or
 * refused; nothing here ever throws.
 */

/** What a tablet can do. */
export interface Device {
  /** Keeps the screen on. Returns what ends that. */
  stayAwake(): () => void
  /** Fills the screen, where a press has just been made and the browser allows it. */
  fillScreen(): void
  /** What staff need of it, where it is not the browser's own. */
  readonly desk?: DeskDevice
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

/** This tablet. */
export const browserDevice: Device = {
  stayAwake,
  fillScreen: () => void document.documentElement.requestFullscreen?.().catch(() => undefined),
}
