import { CHECKS } from './checks.ts'

describe('scoring', () => {
  for (const [promise, check] of Object.entries(CHECKS)) {
    it(promise, check).timeout(30_000)
  }
})
