export { FeedbackForm, registerForm } from './elements/feedback-form.ts'
export { SwemwbsForm } from './elements/swemwbs-form.ts'
