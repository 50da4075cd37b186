// Every byte of a browser's profile, as it lies there and as it was before the browser's database packed it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteValues } from './sqlite.mjs'

const ENCODINGS = ['utf8', 'utf16le']

/** Where pages' databases lie; Firefox packs values, Chromium blocks of its files, with Snappy, WebKit nothing. */
const PACKED = /[\\/](storage[\\/]default|IndexedDB|Local ?Storage|Session Storage)[\\/]/
const LONGEST = 1 << 17
const room = Buffer.alloc(LONGEST)

/** A number in bytes of seven bits, the lowest first; `null` when it is none that a packed value would begin with. */
function lengthAt(file, place) {
  const [low = 0, middle = 0, high = 0] = file.subarray(place, place + 3)
  if (low < 128) return [low, place + 1]
  if (middle < 128) return [(low & 127) | (middle << 7), place + 2]
  return high < 8 ? [(low & 127) | ((middle & 127) << 7) | (high << 14), place + 3] : null
}

/** `[length, offset, next]` of a piece; offset 0: as it lies there. */
function pieceAt(file, place) {
  const tag = file[place]
  const long = tag >> 2
  if ((tag & 3) === 1) return [4 + (long & 7), ((tag >> 5) << 8) | file[place + 1], place + 2]
  if ((tag & 3) === 2) return [1 + long, file[place + 1] | (file[place + 2] << 8), place + 3]
  if ((tag & 3) === 3) return [1 + long, file.readUInt32LE(place + 1), place + 5]
  if (long < 60) return [1 + long, 0, place + 1]
  return long < 62 ? [1 + file.readUIntLE(place + 1, long - 59), 0, place + 1 + long - 59] : [Infinity, 0, place]
}

/** What Snappy packed at this place (google/snappy, format_description.txt), as far as it can be read. */
function unpackedAt(file, start) {
  const [length, first] = lengthAt(file, start) ?? [0, 0]
  if (length < 32 || length > LONGEST || (file[first] & 3) !== 0) return null
  let [made, place, packed] = [0, first, false]
  while (made < length && place < file.length - 5) {
    const [long, offset, next] = pieceAt(file, place)
    if (made + long > length || offset > made || (offset === 0 && (file[place] & 3) !== 0)) break
    if (offset === 0) file.copy(room, made, next, next + long)
    else for (let index = 0; index < long; index++) room[made + index] = room[made + index - offset]
    made += long
    packed ||= offset > 0
    place = offset === 0 ? next + long : next
  }
  return packed && made >= 32 ? room.subarray(0, made) : null // what is not packed is found as it lies
}

function lookInto(bytes, isPacked, look) {
  look(bytes)
  if (!isPacked) return
  const whole = Buffer.concat([bytes, Buffer.alloc(8)]) // so that the last piece can be read
  for (let place = 0; place < bytes.length; place++) {
    const unpacked = unpackedAt(whole, place)
    if (unpacked) look(unpacked)
  }
}

/** Path → bytes of a profile's files; one may go while they are read. */
function contents(profile) {
  const entries = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = new Map()
  for (const { parentPath, name } of entries)
    try {
      files.set(join(parentPath, name), readFileSync(join(parentPath, name)))
    } catch {
      // gone
    }
  return files
}

/** Text → in how many files of the profile it is found, in bytes of one or two for each letter. */
export function search(profile, texts) {
  const wanted = texts.map((text) => [text, ENCODINGS.map((encoding) => Buffer.from(text, encoding))])
  const counts = Object.fromEntries(texts.map((text) => [text, 0]))
  const files = contents(profile)
  for (const [path, file] of files) {
    const found = new Set()
    const look = (bytes) => {
      for (const [text, forms] of wanted) if (forms.some((form) => bytes.includes(form))) found.add(text)
    }
    lookInto(file, PACKED.test(path), look)
    if (PACKED.test(path)) for (const value of sqliteValues(file, files.get(`${path}-wal`))) lookInto(value, true, look)
    for (const text of found) counts[text]++
  }
  return counts
}
