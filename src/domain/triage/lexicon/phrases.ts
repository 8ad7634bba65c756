import { ACCOUNT_PHRASES } from './accounts';
import { AUTOMATIC_PHRASES } from './automatic-mail';
import { ESCALATION_PHRASES } from './escalations';
import { FAULTS, PAYMENTS } from './faults';
import { GOOD_NEWS_PHRASES } from './good-news';
import { IDEA_PHRASES } from './ideas';
import { MASS_MAIL_PHRASES } from './mass-mail';
import { MENTION_PHRASES } from './mentions';
import { PAYMENT_MENTION_PHRASES } from './payment-mentions';
import { PROSPECT_PHRASES } from './prospects';
import { QUESTION_PHRASES } from './questions';
import { REFUND_PHRASES } from './refunds';

/** All phrases, by theme. */
export const PHRASES: readonly string[] = [
  ...[...FAULTS, ...PAYMENTS].map(({ phrases }) => phrases),
  MENTION_PHRASES,
  PAYMENT_MENTION_PHRASES,
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
