// Tables that people want to see whenever the tests have run. `npm test` collects them in the file named by TABLES.
import { appendFileSync } from 'node:fs'

const width = (rows, column) => Math.max(...rows.map((row) => String(row[column]).length))

/** Prints rows under their heads; the first column is words, the others are numbers. */
export function printTable(title, heads, rows, ...notes) {
  const all = [heads, ...rows]
  const cell = (text, column) =>
    column ? String(text).padStart(width(all, column)) : String(text).padEnd(width(all, 0))
  const text = [
    title,
    ...all.map((row) => `  ${row.map(cell).join('  ')}`),
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n')
  if (process.env.TABLES) appendFileSync(process.env.TABLES, `${text}\n`)
  else console.log(text)
}
