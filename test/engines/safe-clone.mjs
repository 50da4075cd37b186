// wtr's page client sends a failed test's `actual` and `expected` through structuredClone, which throws on a DOM node,
// a function or a proxy: the file then never ends and the message is lost. Remove when wtr catches that.
const safe = `(function () {
  const plain = (value) => {
    if (typeof value === 'function') return '[function ' + value.name + ']'
    if (typeof value === 'symbol' || typeof value === 'bigint') return String(value)
    if (value instanceof Node) return '<' + value.nodeName.toLowerCase() + '>'
    if (value instanceof Window) return '[window]'
    if (value instanceof Date || value instanceof RegExp) return String(value)
    if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack }
    if (typeof value !== 'object' || value === null) return value
  }
  const walk = (value, seen) => {
    if (value === undefined || value === null) return value
    const simple = plain(value)
    if (simple !== undefined) return simple
    if (seen.includes(value) || seen.length > 12) return '[...]'
    const deeper = [...seen, value]
    const isList = Array.isArray(value) || value instanceof Map || value instanceof Set
    if (isList) return [...value].map((each) => walk(each, deeper))
    const copy = {}
    for (const key of Object.keys(value)) {
      try { copy[key] = walk(value[key], deeper) } catch { copy[key] = '[threw]' }
    }
    return copy
  }
  return walk(obj, [])
})()`

/** Plugin for web-test-runner. */
export const safeClone = () => ({
  name: 'safe-clone',
  transform({ path, body }) {
    if (path !== '/__web-dev-server__web-socket.js') return
    if (!body.includes('structuredClone(obj)')) throw new Error('safe-clone: wtr has changed; is this still needed?')
    return body.replace('structuredClone(obj)', () => safe)
  },
})
