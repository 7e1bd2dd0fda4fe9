export type {
  ClinicHabits,
  DeskClinic,
  DeskHandout,
  DeskLanguage,
  DeskMistake,
  DeskOffer,
  SheetWish,
} from './messages.js';
export { pageHtml } from './page-html.js';
