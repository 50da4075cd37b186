export { SwemwbsForm } from './elements/swemwbs-form.ts';
