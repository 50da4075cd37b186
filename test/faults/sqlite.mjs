// Values of a SQLite database (Firefox keeps IndexedDB in them) as one piece each: longer ones lie there in pieces, on
// pages that may stand in the file or in its log. After sqlite.org/fileformat2.html.

const LOG_HEAD = 32
const FRAME_HEAD = 24

/** Kind of a page → where its list of cells begins, what stands before a cell's length, whether a row id follows. */
const KINDS = {
  0x0d: { list: 8, before: 0, rowId: true },
  0x0a: { list: 8, before: 0, rowId: false },
  0x02: { list: 12, before: 4, rowId: false },
}

function numberAt(page, place) {
  let [value, at] = [0, place]
  for (let bytes = 0; bytes < 9; bytes++) {
    const byte = page[at++] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) break
  }
  return [value, at]
}

const isOf = (log, frame) => log.compare(log, 16, 24, frame + 8, frame + 16) === 0

/** Every page that stands in the log, the latest last; those before the log began anew come first. */
function logged(log, size) {
  const frames = []
  for (let at = LOG_HEAD; at + FRAME_HEAD + size <= log.length; at += FRAME_HEAD + size)
    frames.push([isOf(log, at), log.readUInt32BE(at), log.subarray(at + FRAME_HEAD, at + FRAME_HEAD + size)])
  return [...frames.filter(([isNew]) => !isNew), ...frames.filter(([isNew]) => isNew)].map(([, ...page]) => page)
}

function pagesOf(file, log) {
  const size = log.length > LOG_HEAD ? log.readUInt32BE(8) : file.readUInt16BE(16)
  if (size < 512) return []
  const count = Math.floor(file.length / size)
  const filed = Array.from({ length: count }, (_, index) => [
    index + 1,
    file.subarray(index * size, (index + 1) * size),
  ])
  return [...filed, ...logged(log, size)]
}

/** How much of a value this long stands in its own cell. */
function localLength(length, usable, { rowId }) {
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const most = rowId ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return length
  const fitting = least + ((length - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

function valueAt(page, place, kind, latest) {
  const [length, start] = numberAt(page, place + kind.before)
  const from = kind.rowId ? numberAt(page, start)[1] : start
  const local = localLength(length, page.length, kind)
  if (length > 1 << 22 || from + local > page.length) return null
  const pieces = [page.subarray(from, from + local)]
  let left = length - local
  let next = left > 0 && from + local + 4 <= page.length ? page.readUInt32BE(from + local) : 0
  while (left > 0 && latest.has(next)) {
    const more = latest.get(next)
    pieces.push(more.subarray(4, 4 + left))
    left -= more.length - 4
    next = more.readUInt32BE(0)
  }
  return Buffer.concat(pieces)
}

function valuesOn(number, page, latest) {
  const head = number === 1 ? 100 : 0
  const kind = KINDS[page[head]]
  if (!kind) return []
  const cells = Math.min(page.readUInt16BE(head + 3), page.length / 4)
  return Array.from({ length: cells }, (_, index) => {
    const at = head + kind.list + 2 * index
    return at + 2 <= page.length ? valueAt(page, page.readUInt16BE(at), kind, latest) : null
  }).filter(Boolean)
}

/** Every value on every page, in the file and in all of its log: also those that a later page has replaced. */
export function sqliteValues(file, log = Buffer.alloc(0)) {
  if (file.length < 512 || !file.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return []
  const pages = pagesOf(file, log)
  const latest = new Map(pages)
  return pages.flatMap(([number, page]) => valuesOn(number, page, latest))
}
