// A reply as a draft in its conversation.

import { rawMessage } from '../../domain/mailbox/outgoing-message';
import { aliasWrittenTo } from '../../domain/mailbox/own-alias';
import { addressee } from '../../domain/roles/addressee';
import { answeredAddresses } from '../../domain/view/people-view';
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { messageToAnswer } from './replies';

/**
 * Gmail's own reply goes to the Reply-To of a mail. Where that is one of our addresses the reply would come to ourselves: then
 * the draft is made here, to the customer. Whoever wrote to an alias of ours is answered from it: which address Gmail's own
 * reply would leave from is documented nowhere.
 */
export function draftReply<Draft>(
  { services }: Desk<Draft>,
  assessed: Assessed,
  body: { readonly text: string; readonly html: string },
): Draft {
  const { mailbox, drafts, base64 } = services;
  const { snapshot, roles } = assessed;
  const message = addressee(snapshot.messages, roles)?.message;
  const own = mailbox.addresses();
  const toUs = message?.replyTo.some((address) => own.includes(address)) ?? false;
  const to = message === undefined || !toUs ? [] : answeredAddresses(message, own);
  const alias = message === undefined ? null : aliasWrittenTo(message, own);
  if (message === undefined || to.length === 0) return drafts.reply(messageToAnswer(assessed), body, alias);
  const id = (message.headers['message-id'] ?? '').trim();
  const subject = /^\s*re\s*:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`;
  const raw = rawMessage(
    {
      from: alias ?? mailbox.address(),
      to,
      subject: subject.replace(/\s+/g, ' ').slice(0, 250),
      headers: /^<[^<>\s]{1,250}>$/.test(id) ? { 'In-Reply-To': id, References: id } : {},
      ...body,
    },
    base64,
  );
  return drafts.open(mailbox.createDraft(raw, snapshot.threadId));
}
