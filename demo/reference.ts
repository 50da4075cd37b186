import '../src/index.ts'
import { ELEMENTS } from './described.ts'
import { section } from './reference-section.ts'

const contents = document.querySelector('#contents')
const elements = document.querySelector('#elements')

for (const each of ELEMENTS) {
  const link = Object.assign(document.createElement('a'), {
    href: `#${each.tagName}`,
    textContent: `<${each.tagName}>`,
  })
  const line = document.createElement('li')
  line.append(link)
  contents?.append(line)
  elements?.append(section(each))
}
