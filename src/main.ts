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
} from './handlers';
export { diagnostic } from './upkeep-handlers';
