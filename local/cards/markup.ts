// The HTML that a text of a card may hold.
import { invalidArgument } from '../platform/platform-error';

/**
 * The tags of "Text formatting" for widgets of Google Workspace add-ons
 * (https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting).
 */
const TAG =
  /<(?:\/(?:b|i|u|s|font|a|time)|(?:b|i|u|s|font|a|br|time)(?:\s+[\w-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?)>/gi;

/** Refuses what is no such tag, though Gmail may only show it as it is written. */
export function checkMarkup(method: string, html: string): string {
  if (html.replace(TAG, '').includes('<')) throw invalidArgument(method);
  return html;
}
