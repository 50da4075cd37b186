const frames = new Set<HTMLIFrameElement>()

/**
 * The module at this path as another page of this site has it: a frame with locks, channels and connections of its own.
 * `close()` ends that page; after each test all of them end.
 */
export async function inAnotherPage<Module>(path: string): Promise<{ readonly module: Module; close: () => void }> {
  const frame = document.createElement('iframe')
  frames.add(frame)
  frame.srcdoc = `<script type="module">import * as module from '${path}'; Object.assign(window, { module })</script>`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const { module } = frame.contentWindow as Window & { readonly module?: Module }
  if (!module) throw new Error(`${path} was not loaded`)
  return { module, close: () => frame.remove() }
}

afterEach(() => {
  for (const frame of frames) frame.remove()
  frames.clear()
})
