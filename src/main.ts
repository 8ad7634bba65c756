// What Apps Script calls by name: the manifest, the cards, the trigger, and two functions for use without a card.
export {
  describeConversation,
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
} from './handlers';
