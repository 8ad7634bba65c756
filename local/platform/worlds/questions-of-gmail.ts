// What nobody outside Google can say of Gmail and its API.
import { question } from './question';

export const QUESTIONS_OF_GMAIL = {
  sentAs: question('message', ['label'], {
    asks: 'How does the history tell what a person sends from Gmail’s window: as a new message with SENT, or as SENT put on the draft’s own message?',
    sources:
      'A project’s regression test asks for the label ("a Gmail-sent message that only appears as a SENT labelAdded"); Google’s pages rule out neither.',
  }),
  draftIds: question('kept', ['changed'], {
    asks: 'Does a draft keep its id when a person edits it in Gmail?',
    sources:
      'Google’s guide says that it does; taylorwilsdon/google_workspace_mcp#943 reports that both ids change.',
  }),
  ownHeaders: question('kept', ['dropped'], {
    asks: 'Does Gmail send the headers of a script on, X-Vigie-… and Auto-Submitted among them?',
    sources: 'Assumed either way; that the Message-ID is rewritten is reported (huacnlee/omamail#85).',
  }),
  mailToSelf: question('unread-in-inbox', ['read-in-inbox', 'sent-only'], {
    asks: 'Where does mail of the account to itself stand: unread in the inbox, read in the inbox, or among the sent alone?',
    sources:
      'A published example carries INBOX and SENT, without UNREAD (devpeace.com/gmail-api/37445865); that it may miss the inbox is reported of mail clients.',
  }),
  fromMe: question('sent', ['sent-and-named'], {
    asks: 'What does the search from:me find: what was sent, or also what came in and only says that it is from us?',
    sources: 'Assumed either way.',
  }),
  threadOrder: question('newest-first', ['none'], {
    asks: 'In which order are threads listed?',
    sources: 'The reference names none, and all who looked saw the newest first.',
  }),
  draftOrder: question('none', ['newest-first'], {
    asks: 'In which order are drafts listed?',
    sources: 'The reference names none.',
  }),
  pageToken: question('refused-when-gone', ['kept'], {
    asks: 'Is the token of the next page still good once the last entry of its page has gone, and does it name a place?',
    sources:
      'Tokens of a live account were seen to be numbers that name a place (kellystuard/jev-gmail-classifier, spikes/287-page-token.md, October 2026); what becomes of one when the mailbox changes was not tried.',
  }),
  historyLabels: question('given', ['missing'], {
    asks: 'Do records of the history carry the labels of their message?',
    sources: 'A POP3 import was seen without them; Google’s pages leave the field out of no example.',
  }),
  textParts: question('inline', ['attached'], {
    asks: 'Do the texts of a message come with it, or each apart, by an attachment id?',
    sources: 'Discovery data, MessagePartBody: "when present, the body is in a separate attachment".',
  }),
  scheduledMail: question('hidden', ['listed'], {
    asks: 'Is mail that a person has scheduled among the messages of its thread before it goes out?',
    sources: 'No public fact.',
  }),
  longThreads: question('whole', ['split'], {
    asks: 'Does a conversation go on past a hundred messages, or begin anew?',
    sources:
      'Gmail’s help speaks of 100 messages to a conversation; whether the API’s threads follow is not said.',
  }),
  nestedLabels: question('last-part', ['path'], {
    asks: 'How does a nested label show in the message list: by its path, or by its last part?',
    sources:
      'The full name, slashes and all (deconflations.com/2010/folders-vs-labels); not confirmed for today.',
  }),
  authResults: question('noted', ['absent'], {
    asks: 'Does received mail bear Gmail’s Authentication-Results in what the API hands over?',
    sources: 'Published by many of mail as Gmail shows it; mail that was fetched or imported may lack it.',
  }),
  conversationLinks: question('open', ['need-loaded-gmail'], {
    asks: 'Does an address with #all/ and an id open its conversation from a mail, where Gmail is not loaded yet?',
    sources: 'googleworkspace/cli#858 (June 2026): in a loaded Gmail only; a search by Message-ID always.',
  }),
} as const;
