// What a person does with the form, by mouse or by keyboard alone.
import { until } from './page.mjs'

export const STATEMENTS = [
  "I've been feeling optimistic about the future",
  "I've been feeling useful",
  "I've been feeling relaxed",
  "I've been dealing with problems well",
  "I've been thinking clearly",
  "I've been feeling close to other people",
  "I've been able to make up my own mind about things",
]
export const OPTIONS = ['None of the time', 'Rarely', 'Some of the time', 'Often', 'All of the time']
/** What this person answers, as values; raw sum 23. */
export const ANSWERS = [3, 1, 5, 2, 4, 3, 5]

export const SENT = 'Thank you. Your answers have been sent'
const MOST_TABS = 60
const BETWEEN_PRESSES_MS = 200

const mouse = {
  async press(page, name) {
    const place = await page.run((text) => look.button(text), name)
    if (place) await page.click(place)
  },
  async choose(page, statement, value) {
    await page.click(await page.run((...words) => look.option(...words), statement, OPTIONS[value - 1]))
  },
}

async function tabTo(page, target) {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if ((await page.run(() => look.focus())) === target) return
    await page.key('Tab')
  }
  throw new Error(`${MOST_TABS} times Tab did not lead to ${target}`)
}

const keyboard = {
  async press(page, name) {
    const there = await page.run((text) => look.buttons().includes(text), name)
    if (!there) return
    await tabTo(page, `button: ${name}`)
    await page.key('Enter')
  },
  async choose(page, statement, value) {
    await tabTo(page, `radio: ${statement}`)
    await page.key('Space')
    for (let step = 1; step < value; step++) await page.key('ArrowDown')
  },
}

export const HANDS = { mouse, keyboard }

/** Presses again until the page says so: a second press within a second is taken for a tremor. */
export async function pressUntil(page, hand, name, goal, ask, ...words) {
  const arrived = () => page.run(ask, ...words)
  await until(`${name} → ${goal}`, async () => {
    if (await arrived()) return true
    await hand.press(page, name)
    return until(goal, arrived, BETWEEN_PRESSES_MS).catch(() => false)
  })
}

const focusIs = (target) => look.focus() === target
const isChosen = (line) => look.chosen().includes(line)

/** Chooses an answer and sees it chosen. */
async function answer(page, hand, index) {
  const [statement, value] = [STATEMENTS[index], ANSWERS[index]]
  await hand.choose(page, statement, value)
  await page.until('the answer is chosen', isChosen, `${statement}: ${OPTIONS[value - 1]}`)
}

/** Seven screens and the check screen; the focus is on the heading of each. Stops before *Send*. */
async function answerOnScreens(page, hand, onScreen) {
  await pressUntil(page, hand, 'Start', 'the first statement', focusIs, `heading: ${STATEMENTS[0]}`)
  for (const index of STATEMENTS.keys()) {
    await page.until('the caption', (text) => look.caption() === text, `Statement ${index + 1} of 7`)
    await answer(page, hand, index)
    await onScreen()
    const next = STATEMENTS[index + 1] ?? 'Check your answers before you send them'
    await pressUntil(page, hand, 'Continue', next, focusIs, `heading: ${next}`)
  }
  await onScreen()
}

/** All seven on one page. Stops before *Send*. */
async function answerOnPaper(page, hand, onScreen) {
  const shown = () =>
    look.buttons().includes('Send my answers') && look.focus() === 'heading: How things have been for you'
  await pressUntil(page, hand, 'Start', 'all statements', shown)
  for (const index of STATEMENTS.keys()) await answer(page, hand, index)
  await onScreen()
}

/** From *Start* to *Send*; `onScreen` is called on each screen that shows an answer. */
export async function fillIn(page, hand, layout, onScreen = () => undefined) {
  await (layout === 'paper' ? answerOnPaper : answerOnScreens)(page, hand, onScreen)
}

/** Presses *Send my answers* until another screen shows. */
export const send = (page, hand) =>
  pressUntil(page, hand, 'Send my answers', 'another screen', () => !look.buttons().includes('Send my answers'))

/** Waits for the receipt, with the focus on its heading. */
export const isThanked = (page) => page.until(SENT, focusIs, `heading: ${SENT}`)
