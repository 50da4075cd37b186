export { FeedbackForm, registerForm } from './elements/feedback-form.ts';
export { SwemwbsForm } from './elements/swemwbs-form.ts';
export { WellbeingKiosk } from './elements/wellbeing-kiosk.ts';
