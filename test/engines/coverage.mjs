// What the tests must have run of the sources, as Chromium counts it.
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of src/ → least share in per cent. Where a wrong turn loses or bends answers, every turn is taken. */
const LEAST = [
  ['src/', 'lines', 90],
  ...['src/scoring/', 'src/storage/', 'src/delivery/'].flatMap((folder) => [
    [folder, 'functions', 100], // the branches of a function that never ran are not counted
    [folder, 'branches', 100],
  ]),
]

/** Line numbers of what never ran. */
const GAPS = {
  lines: (file) => file.getUncoveredLines(),
  functions: ({ data: { f, fnMap } }) =>
    Object.keys(f)
      .filter((key) => !f[key])
      .map((key) => fnMap[key].loc.start.line),
  branches: ({ data: { b, branchMap } }) =>
    Object.keys(b).flatMap((key) =>
      branchMap[key].locations.filter((_, at) => !b[key][at]).map(({ start }) => start.line),
    ),
}

function gap({ path, file }, what) {
  const lines = GAPS[what](file)
  return lines.length ? [`\n  ${path}:${lines.slice(0, 10).join(',')}${lines.length > 10 ? ' …' : ''}`] : []
}

/** One line per folder that is below its share, with the places that never ran. `coverageMap` is Istanbul's. */
export function coverageFaults(coverageMap) {
  const files = coverageMap.files().map((name) => {
    const file = coverageMap.fileCoverageFor(name)
    return { path: relative(root, name).split(sep).join('/'), file, summary: file.toSummary().data }
  })
  const faults = LEAST.flatMap(([folder, what, least]) => {
    const here = files.filter(({ path }) => path.startsWith(folder))
    const sum = (key) => here.reduce((total, { summary }) => total + summary[what][key], 0)
    if (!here.length) return [`coverage: no test loaded a file of ${folder}`]
    const share = sum('total') ? (100 * sum('covered')) / sum('total') : 100
    if (share >= least) return []
    const gaps = here.flatMap((each) => gap(each, what))
    return [`coverage: ${share.toFixed(1)} % of the ${what} of ${folder}, expected ${least} %${gaps.join('')}`]
  })
  return [...new Set(faults)]
}
