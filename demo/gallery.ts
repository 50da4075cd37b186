import '../src/index.ts'
import { CASES, element } from './cases.ts'
import { kiosk, KIOSK_CASES, walk } from './kiosk-cases.ts'

const cases = document.querySelector('#cases')
const look = document.querySelector<HTMLFormElement>('#look')

function add(name: string, shown: HTMLElement): void {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = name
  section.append(heading, shown)
  cases?.append(section)
}

for (const each of CASES) add(each.name, element(each))
for (const each of KIOSK_CASES) {
  const shown = kiosk(each)
  const frame = document.createElement('div') // a warning covers its kiosk, and not the whole gallery
  frame.className = 'tablet'
  frame.append(shown)
  add(each.name, frame)
  void walk(shown, each)
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
