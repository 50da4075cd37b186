import { tasks, drive, realImmediate } from '/work/wt/faults/test/faults/globals.mjs'
import { load } from '/work/wt/faults/test/faults/bundle.mjs'
const sim = await load()
let current
process.on('unhandledRejection', (e) => { console.log('UNHANDLED', current, e?.stack?.split('\n').slice(0,4).join(' | ')) })
const [first=1, count=200] = process.argv.slice(2).map(Number)
const t = Date.now(), by = {}, struck = {}; let turns=0, saved=0, rows=0
for (let s = first; s < first+count; s++) {
  current = s
  const r = await sim.simulate(s, {tasks, drive}, count===1)
  await new Promise(realImmediate)
  turns += r.turns; saved += r.saved; rows += r.rows
  for (const p of r.problems) (by[p] ??= []).push(s)
  for (const [k,v] of Object.entries(r.struck)) struck[k] = (struck[k]??0)+v
  if (count===1) console.log(r.trace.join('\n'), r.problems, JSON.stringify(sim.plan(s)))
}
console.log((Date.now()-t)/count, 'ms each', turns/count, 'turns', saved, rows)
for (const [p, l] of Object.entries(by)) console.log(p, l.length, l.slice(0,8).join())
console.log(struck)
