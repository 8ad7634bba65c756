// What each action of a card does. Every name of `ACTIONS` has its handler, or this does not compile.
import { ACTIONS, type ActionName } from '../cards/actions';
import { CONVERSATION_HANDLERS } from './conversation-handlers';
import { CUSTOMER_DATA_HANDLERS } from './customer-data-handlers';
import { type Handler, oneOf } from './event';
import { HOMEPAGE_HANDLERS } from './homepage';
import { LEAVING_HANDLERS } from './leaving-handlers';
import { RECORDS_HANDLERS } from './records-handlers';
import { REMINDER_HANDLERS } from './reminder-handlers';
import { REPLY_LIBRARY_HANDLERS } from './reply-library-handlers';
import { SETTINGS_COPY_HANDLERS } from './settings-copy-handlers';
import { SETTINGS_HANDLERS } from './settings-handlers';

const HANDLERS: Readonly<Record<ActionName, Handler>> = {
  ...HOMEPAGE_HANDLERS,
  ...REMINDER_HANDLERS,
  ...CONVERSATION_HANDLERS,
  ...SETTINGS_HANDLERS,
  ...SETTINGS_COPY_HANDLERS,
  ...REPLY_LIBRARY_HANDLERS,
  ...RECORDS_HANDLERS,
  ...CUSTOMER_DATA_HANDLERS,
  ...LEAVING_HANDLERS,
};

/** The handler of an action. @throws RangeError for a name that no card gives */
export function handlerOf(name: string): Handler {
  return HANDLERS[oneOf('action', name, ACTIONS)];
}
