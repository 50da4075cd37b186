// idb comes in one file: what stores are asked for through transactions, and, below, shortcuts and iterators that no
// phone has to fetch, since nothing here uses them.
const UNUSED = /\nconst readMethods = [^]*(?=\nexport \{)/

/** Vite plugin: leaves idb's shortcuts and iterators out of a bundle. Remove when idb's own parts can be shaken off. */
export const trimIdb = () => ({
  name: 'trim-idb',
  transform: {
    filter: { id: /node_modules\/idb\/build\/index\.js$/ },
    handler(code) {
      const trimmed = code.replace(UNUSED, '')
      if (trimmed === code || !trimmed.includes('function openDB'))
        this.error('idb has changed: see what can be left out')
      return { code: trimmed, map: null }
    },
  },
})
