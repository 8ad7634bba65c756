// What Apps Script calls by name: the manifest, the cards, the trigger, and functions for use without a card.
export { onComposeReply, onInsertReply, onResumeDraft, onWarnManager } from './addon/draft-callbacks';
export {
  describeConversations,
  diagnostic,
  importSettings,
  onAction,
  onCompose,
  onHomepage,
  onMessageOpen,
  onSettings,
  probePlatform,
  watch,
} from './addon/entry-points';
