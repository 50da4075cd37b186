import type { Wording } from './schema.ts'

/**
 * The scale's English words. Licensed text: byte-exact, in the owners' order, never edited and never translated here.
 * `LICENSE` says who owns it and who may use it. The instruction is the one for screens ("select the answer").
 * Sources: the Glasgow Community Link Worker annual report 2024/25 (digital instruction); Stewart-Brown et al. 2009.
 */
export const swemwbsEnglish: Wording = {
  instrument: 'swemwbs',
  language: 'en',
  instruction:
    'Below are some statements about feelings and thoughts. Please select the answer that best describes your experience of each over the last 2 weeks.',
  recall: 'over the last 2 weeks',
  items: {
    optimistic: "I've been feeling optimistic about the future",
    useful: "I've been feeling useful",
    relaxed: "I've been feeling relaxed",
    problems: "I've been dealing with problems well",
    clearly: "I've been thinking clearly",
    close: "I've been feeling close to other people",
    mind: "I've been able to make up my own mind about things",
  },
  options: [
    { value: 1, label: 'None of the time' },
    { value: 2, label: 'Rarely' },
    { value: 3, label: 'Some of the time' },
    { value: 4, label: 'Often' },
    { value: 5, label: 'All of the time' },
  ],
  copyright:
    'Short Warwick-Edinburgh Mental Wellbeing Scale (SWEMWBS) © NHS Health Scotland, University of Warwick and University of Edinburgh, 2008, all rights reserved',
  hash: 'sha256-+fF0ivl2D8f1hq5CgkEadl7ZrUxoH04vPxs6jekpX7c=',
}
