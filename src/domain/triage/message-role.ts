import type { MessageSnapshot } from '../conversation';
import type { MessageRole } from '../sla/clock';
import { newText } from './new-text';

/** What a message does to the clock. */
export function messageRole(message: MessageSnapshot): MessageRole {
  const submitted = (message.headers['auto-submitted'] ?? 'no').trim().toLowerCase();
  if (submitted !== 'no' || message.headers['x-vigie-rappel'] !== undefined) return 'automatic';
  if (message.fromUs) return 'agent';
  const text = newText(message);
  return text.length < 80 && /\bmerci\b/i.test(text) && !text.includes('?') ? 'thanks' : 'customer';
}
