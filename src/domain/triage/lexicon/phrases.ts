import { ACCOUNT_PHRASES } from './accounts';
import { AUTOMATIC_PHRASES } from './automatic-mail';
import { ESCALATION_PHRASES } from './escalations';
import { APPLICATION_PHRASES } from './faults-application';
import { BLOCKING_PHRASES } from './faults-blocking';
import { FUNCTION_PHRASES } from './faults-functions';
import { LOGIN_PHRASES } from './faults-login';
import { LOST_DATA_PHRASES } from './faults-lost-data';
import { MINOR_PHRASES } from './faults-minor';
import { SYNC_PHRASES } from './faults-sync';
import { TIMER_PHRASES } from './faults-timer';
import { GOOD_NEWS_PHRASES } from './good-news';
import { IDEA_PHRASES } from './ideas';
import { MASS_MAIL_PHRASES } from './mass-mail';
import { PAYMENT_PHRASES } from './payments';
import { PROSPECT_PHRASES } from './prospects';
import { QUESTION_PHRASES } from './questions';
import { REFUND_PHRASES } from './refunds';

/** All phrases, by theme. */
export const PHRASES: readonly string[] = [
  APPLICATION_PHRASES,
  LOGIN_PHRASES,
  LOST_DATA_PHRASES,
  SYNC_PHRASES,
  BLOCKING_PHRASES,
  TIMER_PHRASES,
  FUNCTION_PHRASES,
  MINOR_PHRASES,
  PAYMENT_PHRASES,
  REFUND_PHRASES,
  ACCOUNT_PHRASES,
  IDEA_PHRASES,
  GOOD_NEWS_PHRASES,
  QUESTION_PHRASES,
  ESCALATION_PHRASES,
  AUTOMATIC_PHRASES,
  MASS_MAIL_PHRASES,
  PROSPECT_PHRASES,
];
