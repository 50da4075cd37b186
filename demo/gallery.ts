import '../src/index.ts'
import { CASES, element } from './cases.ts'

const cases = document.querySelector('#cases')
const look = document.querySelector<HTMLFormElement>('#look')

for (const each of CASES) {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = each.name
  section.append(heading, element(each))
  cases?.append(section)
}

/** Shows all cases in the width, text size and direction that are asked for. */
function apply(): void {
  if (!look) return
  const wanted = new FormData(look)
  const { width, size } = look.elements as typeof look.elements & Record<'width' | 'size', HTMLInputElement>
  for (const section of document.querySelectorAll<HTMLElement>('section')) {
    section.dir = wanted.has('rtl') ? 'rtl' : 'ltr'
    section.style.inlineSize = `${width.value}px`
    section.style.fontSize = `${size.value}%`
  }
  document.body.classList.toggle('dark', wanted.has('dark'))
}

look?.addEventListener('input', apply)
apply()
