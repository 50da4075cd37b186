// What Chromium itself counts, and no more: Puppeteer would fetch the text of every script of every page besides, and
// Istanbul would be told the same of a file as often as a test loads it.

const SOURCE = /\/src\/[^?#]+\.ts$/

/** Functions as they are told apart here: which parts ran, not how often. */
const ran = ({ functions }) =>
  functions.map(({ functionName, ranges, isBlockCoverage }) => ({
    ...{ functionName, isBlockCoverage },
    ranges: ranges.map((range) => ({ ...range, count: Math.min(range.count, 1) })),
  }))

/** The last script of each address: those of the page before may not be gone yet. */
const latest = (scripts) =>
  new Map(
    scripts
      .filter(({ url }) => SOURCE.test(url))
      .sort((a, b) => Number(a.scriptId) - Number(b.scriptId))
      .map((script) => [script.url, script]),
  ).values()

/**
 * Stands in for `page.coverage` of one page. `known`: what was told of any page so far.
 */
export function leanCoverage(session, known) {
  const isNew = (script) => {
    const text = `${new URL(script.url).pathname} ${JSON.stringify(script.functions)}`
    return !known.has(text) && Boolean(known.add(text))
  }
  return {
    async startJSCoverage() {
      await session.send('Profiler.enable')
      await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    },
    async stopJSCoverage() {
      const { result } = await session.send('Profiler.takePreciseCoverage')
      await session.send('Profiler.disable')
      const scripts = [...latest(result)].map((script) => ({ ...script, functions: ran(script) }))
      return scripts.filter(isNew).map((rawScriptCoverage) => ({ rawScriptCoverage }))
    },
  }
}
