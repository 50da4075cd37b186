/** The small receivers stand on another origin, whose port is known only now. */
const address = (await (await fetch('/embed/address.json')).json()) as string

for (const form of document.querySelectorAll<HTMLElement>('[data-way]'))
  form.setAttribute('endpoint', `${address}/${form.dataset.way ?? ''}`)
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-stored]'))
  link.href = `${address}/#${link.dataset.stored ?? ''}`

export {}
