// What Apps Script calls by name: the manifest, the cards, the trigger, and functions for use without a card.
export {
  describeConversations,
  importSettings,
  onAction,
  onCompose,
  onComposeReply,
  onHomepage,
  onInsertReply,
  onMessageOpen,
  onSettings,
  onWarnManager,
  watch,
} from './addon/conversation-handlers';
export { diagnostic } from './addon/records-handlers';
