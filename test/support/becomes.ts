/** Frames that are waited for what should happen: some 20 seconds, on a busy machine more. */
const PATIENCE = 1200

/** Asks once a frame until it is so; returns whether it came about. Disk and cipher get their turn meanwhile. */
export async function becomes(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let frames = 0; frames < PATIENCE; frames++) {
    if (await isSo()) return true
    await new Promise(requestAnimationFrame)
  }
  return isSo()
}
