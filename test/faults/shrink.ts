import type { Result } from './simulation.ts'
import type { Schedule } from './plan.ts'

/** Smaller schedules that may fail in the same way: fewer faults first, then fewer people and tabs. */
function* smaller(schedule: Schedule): Generator<Schedule> {
  const { faults, submissions, tabs } = schedule
  for (let size = Math.ceil(faults.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < faults.length; at += size) {
      yield { ...schedule, faults: faults.filter((_each, index) => index < at || index >= at + size) }
    }
  }
  for (const left of submissions) {
    if (submissions.length > 1) yield { ...schedule, submissions: submissions.filter((each) => each !== left) }
    if (left.presses > 1 || left.twin !== 'none') {
      const plain = { ...left, presses: 1, twin: 'none' as const }
      yield { ...schedule, submissions: submissions.map((each) => (each === left ? plain : each)) }
    }
  }
  if (tabs > 1) yield { ...schedule, tabs: tabs - 1 }
}

/** The smallest schedule found that still fails as this one does. */
export async function shrink(schedule: Schedule, run: (schedule: Schedule) => Promise<Result>): Promise<Schedule> {
  const [wanted] = (await run(schedule)).problems
  for (const candidate of smaller(schedule)) {
    const { problems } = await run(candidate)
    if (problems[0] === wanted) return shrink(candidate, run)
  }
  return schedule
}
