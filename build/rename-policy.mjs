// Gives Lit's Trusted Types policy our name in the self-contained files, so that a page may also run a Lit of its own:
// the browser refuses a second policy of the same name.
const POLICY = /createPolicy\(\s*(["'`])lit-html\1/g

/** Vite plugin: renames the policy; fails the build unless it was found exactly once. */
export function renamePolicy(name) {
  let count = 0
  return {
    name: 'rename-policy',
    buildStart() {
      count = 0
    },
    transform: {
      filter: { id: /lit-html/ },
      handler(code) {
        const renamed = code.replace(POLICY, () => {
          count++
          return `createPolicy(${JSON.stringify(name)}`
        })
        return { code: renamed, map: null }
      },
    },
    generateBundle(_, bundle) {
      const left = Object.values(bundle).filter(({ code }) => code?.match(POLICY))
      if (count !== 1 || left.length) this.error(`Lit's Trusted Types policy: renamed ${count} times, expected once`)
    },
  }
}
