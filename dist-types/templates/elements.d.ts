// Written by `npm run docs`.
import type { WbEventDetails } from '../elements/events.ts'
import type { FeedbackForm } from '../elements/feedback-form.ts'
import type { SwemwbsForm } from '../elements/swemwbs-form.ts'
import type { WellbeingKiosk } from '../elements/wellbeing-kiosk.ts'

/** How an attribute says a value: words as they are, numbers also as text, yes by being there, the rest as JSON. */
export type Written<Value> = Value extends string | null
  ? Value
  : Value extends number
    ? Value | `${Value}`
    : Value extends boolean
      ? Value | ''
      : string

/** Every event with its listener, under the name that a library gives it: a prefix, then the name. */
type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as `${Prefix}${Name}`]?: ((event: Events[Name]) => void) | undefined
}

/** Settings and listeners of an element, over what a library lets every element have. */
export type Over<Base, Tag extends keyof Elements, Prefix extends string> = Elements[Tag]['settings'] &
  Omit<Base, keyof Elements[Tag]['settings']> &
  Listeners<Elements[Tag]['events'], Prefix>

/** What may be set on `<feedback-form>`, by attribute or by property. */
export interface FeedbackFormSettings {
  /** Which forms are asked, in this order: ids of ready or registered ones, separated by blanks. */
  form?: FeedbackForm['form'] | undefined
  /** One form of the page's own, as data; it takes the place of `form`. */
  definition?: FeedbackForm['definition'] | undefined
  /** Where submissions are posted: https, or http on this machine. Without one the page is the receiver. */
  endpoint?: FeedbackForm['endpoint'] | undefined
  /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
  ack?: FeedbackForm['ack'] | undefined
  /** How the body is written: JSON, or the fields of a web form, which needs no preflight. */
  format?: FeedbackForm['format'] | undefined
  /** Extra headers of the request, such as a public write token. Never stored, never an attribute. */
  headers?: FeedbackForm['headers'] | undefined
  /** Posts instead of the browser's own request; its `Response` is judged like any other. */
  transport?: FeedbackForm['transport'] | undefined
  /** The receiver's public key as JWK: with it nothing readable touches the disk or the network. */
  'seal-key'?: Written<FeedbackForm['sealKey']> | undefined
  /** The receiver's public key as JWK: with it nothing readable touches the disk or the network. */
  sealKey?: FeedbackForm['sealKey'] | Written<FeedbackForm['sealKey']> | undefined
  /** One statement per screen, all on one page, or whichever fits. */
  layout?: FeedbackForm['layout'] | undefined
  /** Whether an unfinished form is kept: for this tab, on this device where the person ticks it, or not at all. */
  draft?: FeedbackForm['draft'] | undefined
  /** Whether a first screen says what this is. */
  intro?: FeedbackForm['intro'] | undefined
  /** Whether answers are checked on a screen of their own before they are sent. */
  review?: FeedbackForm['review'] | undefined
  /** Whether a statement without an answer is an error (research use). */
  require?: FeedbackForm['require'] | undefined
  /** Level of the highest heading, 1 to 6. */
  'heading-level'?: Written<FeedbackForm['headingLevel']> | undefined
  /** Level of the highest heading, 1 to 6. */
  headingLevel?: FeedbackForm['headingLevel'] | Written<FeedbackForm['headingLevel']> | undefined
  /** The programme's opaque code for the person, 1 to 64 printable characters. Never an attribute. */
  reference?: FeedbackForm['reference'] | undefined
  /** Flat record of what the page knows: site, campaign … Never an attribute. */
  context?: FeedbackForm['context'] | undefined
  /** Help lines instead of the ready (Scottish) ones. */
  help?: FeedbackForm['help'] | undefined
}

/** The events of `<feedback-form>`. */
export interface FeedbackFormEvents {
  /** the person begins */
  'wb-start': CustomEvent<WbEventDetails['wb-start']>
  /** another screen is shown */
  'wb-step': CustomEvent<WbEventDetails['wb-step']>
  /** *Send* was pressed, nothing is kept yet; cancelable */
  'wb-submit': CustomEvent<WbEventDetails['wb-submit']>
  /** safely in this device's database */
  'wb-saved': CustomEvent<WbEventDetails['wb-saved']>
  /** the receiver said so */
  'wb-sent': CustomEvent<WbEventDetails['wb-sent']>
  /** not delivered, and why */
  'wb-unsent': CustomEvent<WbEventDetails['wb-unsent']>
  /** the person stopped */
  'wb-stop': CustomEvent<WbEventDetails['wb-stop']>
  /** everything personal is gone from memory and view */
  'wb-wipe': CustomEvent<WbEventDetails['wb-wipe']>
  /** something the people who run the site should know */
  'wb-problem': CustomEvent<WbEventDetails['wb-problem']>
}

/** What may be set on `<swemwbs-form>`, by attribute or by property. */
export interface SwemwbsFormSettings {
  /** First time, follow-up or only once. Recorded, never guessed. */
  occasion?: SwemwbsForm['occasion'] | undefined
  /** Registered licence holder or reference, recorded with the submission. */
  licence?: SwemwbsForm['licence'] | undefined
  /** Where submissions are posted: https, or http on this machine. Without one the page is the receiver. */
  endpoint?: SwemwbsForm['endpoint'] | undefined
  /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
  ack?: SwemwbsForm['ack'] | undefined
  /** How the body is written: JSON, or the fields of a web form, which needs no preflight. */
  format?: SwemwbsForm['format'] | undefined
  /** Extra headers of the request, such as a public write token. Never stored, never an attribute. */
  headers?: SwemwbsForm['headers'] | undefined
  /** Posts instead of the browser's own request; its `Response` is judged like any other. */
  transport?: SwemwbsForm['transport'] | undefined
  /** The receiver's public key as JWK: with it nothing readable touches the disk or the network. */
  'seal-key'?: Written<SwemwbsForm['sealKey']> | undefined
  /** The receiver's public key as JWK: with it nothing readable touches the disk or the network. */
  sealKey?: SwemwbsForm['sealKey'] | Written<SwemwbsForm['sealKey']> | undefined
  /** One statement per screen, all on one page, or whichever fits. */
  layout?: SwemwbsForm['layout'] | undefined
  /** Whether an unfinished form is kept: for this tab, on this device where the person ticks it, or not at all. */
  draft?: SwemwbsForm['draft'] | undefined
  /** Whether a first screen says what this is. */
  intro?: SwemwbsForm['intro'] | undefined
  /** Whether answers are checked on a screen of their own before they are sent. */
  review?: SwemwbsForm['review'] | undefined
  /** Whether a statement without an answer is an error (research use). */
  require?: SwemwbsForm['require'] | undefined
  /** Level of the highest heading, 1 to 6. */
  'heading-level'?: Written<SwemwbsForm['headingLevel']> | undefined
  /** Level of the highest heading, 1 to 6. */
  headingLevel?: SwemwbsForm['headingLevel'] | Written<SwemwbsForm['headingLevel']> | undefined
  /** The programme's opaque code for the person, 1 to 64 printable characters. Never an attribute. */
  reference?: SwemwbsForm['reference'] | undefined
  /** Flat record of what the page knows: site, campaign … Never an attribute. */
  context?: SwemwbsForm['context'] | undefined
  /** Help lines instead of the ready (Scottish) ones. */
  help?: SwemwbsForm['help'] | undefined
}

/** The events of `<swemwbs-form>`. */
export interface SwemwbsFormEvents {
  /** the person begins */
  'wb-start': CustomEvent<WbEventDetails['wb-start']>
  /** another screen is shown */
  'wb-step': CustomEvent<WbEventDetails['wb-step']>
  /** *Send* was pressed, nothing is kept yet; cancelable */
  'wb-submit': CustomEvent<WbEventDetails['wb-submit']>
  /** safely in this device's database */
  'wb-saved': CustomEvent<WbEventDetails['wb-saved']>
  /** the receiver said so */
  'wb-sent': CustomEvent<WbEventDetails['wb-sent']>
  /** not delivered, and why */
  'wb-unsent': CustomEvent<WbEventDetails['wb-unsent']>
  /** the person stopped */
  'wb-stop': CustomEvent<WbEventDetails['wb-stop']>
  /** everything personal is gone from memory and view */
  'wb-wipe': CustomEvent<WbEventDetails['wb-wipe']>
  /** something the people who run the site should know */
  'wb-problem': CustomEvent<WbEventDetails['wb-problem']>
}

/** What may be set on `<wellbeing-kiosk>`, by attribute or by property. */
export interface WellbeingKioskSettings {
  /** Where submissions are posted: https, or http on this machine. Without one the page is the receiver. */
  endpoint?: WellbeingKiosk['endpoint'] | undefined
  /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
  ack?: WellbeingKiosk['ack'] | undefined
  /** How the body is written: JSON, or the fields of a web form, which needs no preflight. */
  format?: WellbeingKiosk['format'] | undefined
  /** Extra headers of the request, such as a public write token. Never stored, never an attribute. */
  headers?: WellbeingKiosk['headers'] | undefined
  /** Posts instead of the browser's own request; its `Response` is judged like any other. */
  transport?: WellbeingKiosk['transport'] | undefined
  /** The receiver's public key as JWK. Without it submissions are kept in memory only. */
  'seal-key'?: Written<WellbeingKiosk['sealKey']> | undefined
  /** The receiver's public key as JWK. Without it submissions are kept in memory only. */
  sealKey?: WellbeingKiosk['sealKey'] | Written<WellbeingKiosk['sealKey']> | undefined
  /** One statement per screen or all on one page, until staff choose; `auto` is one per screen. */
  layout?: WellbeingKiosk['layout'] | undefined
  /** Registered licence holder or reference, recorded with the submission. */
  licence?: WellbeingKiosk['licence'] | undefined
  /** Flat record of what the page knows: site, campaign … Never an attribute. */
  context?: WellbeingKiosk['context'] | undefined
  /** Help lines instead of the ready (Scottish) ones. */
  help?: WellbeingKiosk['help'] | undefined
  /** Ids of the forms, in the order in which they are asked; SWEMWBS always first. */
  forms?: WellbeingKiosk['forms'] | undefined
  /** Whether staff set it up between people, or anybody may start. */
  setup?: WellbeingKiosk['setup'] | undefined
  /** Tags of the languages that are offered. */
  languages?: WellbeingKiosk['languages'] | undefined
  /** Seconds without activity until somebody is asked whether they are there; 60 at least. */
  'idle-after'?: Written<WellbeingKiosk['idleAfter']> | undefined
  /** Seconds without activity until somebody is asked whether they are there; 60 at least. */
  idleAfter?: WellbeingKiosk['idleAfter'] | Written<WellbeingKiosk['idleAfter']> | undefined
  /** Seconds they have to answer; 20 at least. */
  'idle-warning'?: Written<WellbeingKiosk['idleWarning']> | undefined
  /** Seconds they have to answer; 20 at least. */
  idleWarning?: WellbeingKiosk['idleWarning'] | Written<WellbeingKiosk['idleWarning']> | undefined
  /** Seconds until the thanks clear themselves; 20 at least. */
  'thanks-for'?: Written<WellbeingKiosk['thanksFor']> | undefined
  /** Seconds until the thanks clear themselves; 20 at least. */
  thanksFor?: WellbeingKiosk['thanksFor'] | Written<WellbeingKiosk['thanksFor']> | undefined
  /** 4 to 12 digits that open the staff panel. They deter; the lock is the device's own. */
  'staff-code'?: Written<WellbeingKiosk['staffCode']> | undefined
  /** 4 to 12 digits that open the staff panel. They deter; the lock is the device's own. */
  staffCode?: WellbeingKiosk['staffCode'] | undefined
  /** Whether feedback carries the person's reference. */
  'link-feedback'?: Written<WellbeingKiosk['linkFeedback']> | undefined
  /** Whether feedback carries the person's reference. */
  linkFeedback?: WellbeingKiosk['linkFeedback'] | Written<WellbeingKiosk['linkFeedback']> | undefined
  /** Looks up what the programme knows of a person. Never an attribute. */
  earlier?: WellbeingKiosk['earlier'] | undefined
}

/** The events of `<wellbeing-kiosk>`. */
export interface WellbeingKioskEvents {
  /** the person begins a form */
  'wb-start': CustomEvent<WbEventDetails['wb-start']>
  /** another screen of a form is shown */
  'wb-step': CustomEvent<WbEventDetails['wb-step']>
  /** *Send* was pressed, nothing is kept yet; cancelable */
  'wb-submit': CustomEvent<WbEventDetails['wb-submit']>
  /** safely in this tablet's database, sealed */
  'wb-saved': CustomEvent<WbEventDetails['wb-saved']>
  /** the receiver said so */
  'wb-sent': CustomEvent<WbEventDetails['wb-sent']>
  /** not delivered, and why */
  'wb-unsent': CustomEvent<WbEventDetails['wb-unsent']>
  /** the person stopped */
  'wb-stop': CustomEvent<WbEventDetails['wb-stop']>
  /** everything personal is gone */
  'wb-wipe': CustomEvent<WbEventDetails['wb-wipe']>
  /** something the people who run the site should know */
  'wb-problem': CustomEvent<WbEventDetails['wb-problem']>
}

/** Tag → its class, settings and events. */
export interface Elements {
  'feedback-form': { element: FeedbackForm; settings: FeedbackFormSettings; events: FeedbackFormEvents }
  'swemwbs-form': { element: SwemwbsForm; settings: SwemwbsFormSettings; events: SwemwbsFormEvents }
  'wellbeing-kiosk': { element: WellbeingKiosk; settings: WellbeingKioskSettings; events: WellbeingKioskEvents }
}
