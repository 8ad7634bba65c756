// What Google says of cards beyond the form of their JSON: how much they hold, which tags, what is read out.

type Json = Readonly<Record<string, unknown>>;

/** card.proto (github.com/googleapis/googleapis): widgets of a card, items of a selection. */
const MOST = 100;
/** "Text formatting" (https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting). */
const TAG = /<\/?(?:b|i|u|s|font|a|br|time)(?:\s[^<>]*)?\/?>/g;
/** That a card knows the names of other characters is documented nowhere. */
const ENTITY = /&(?!(?:amp|lt|gt|nbsp);)/;
/** By card.proto these alone are formatted. */
const FORMATTED: Readonly<Record<string, string>> = {
  header: 'sections',
  'textParagraph.text': 'textParagraph',
  'decoratedText.text': 'decoratedText',
};
const PLAIN = ['title', 'subtitle', 'topLabel', 'bottomLabel', 'label', 'hintText', 'text', 'actionLabel'];

/** Every place where a card exceeds what Google takes, or shows otherwise than it is meant. */
export function limitProblems(card: unknown): readonly string[] {
  const sections = (card as { readonly sections?: unknown } | null)?.sections;
  const widgets = (Array.isArray(sections) ? sections : []).reduce(
    (sum: number, section: { readonly widgets?: readonly unknown[] }) => sum + (section.widgets?.length ?? 0),
    0,
  );
  const tooMany = widgets > MOST ? [`card: ${widgets} widgets`] : [];
  return [...tooMany, ...problemsIn(card, 'card', '')];
}

function problemsIn(json: unknown, path: string, parent: string): readonly string[] {
  if (Array.isArray(json)) return json.flatMap((one, i) => problemsIn(one, `${path}[${i}]`, parent));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) => [
    ...memberProblems(json as Json, name, parent).map((problem) => `${path}.${name}: ${problem}`),
    ...problemsIn(value, `${path}.${name}`, name),
  ]);
}

function memberProblems(owner: Json, name: string, parent: string): readonly string[] {
  const value = owner[name];
  if (/^(?:start|end)?icon$/i.test(name)) return iconProblems(value as Json, owner);
  if (name === 'image') return iconProblems(value as Json, {});
  if (name === 'items' && Array.isArray(value) && value.length > MOST) return [`${value.length} items`];
  if (typeof value !== 'string') return [];
  if (FORMATTED[name] === parent || FORMATTED[`${parent}.${name}`] !== undefined) return htmlProblems(value);
  return PLAIN.includes(name) && value.includes('<') ? ['“<” in a plain text'] : [];
}

function iconProblems(icon: Json, { altText }: Json): readonly string[] {
  const words = icon.altText ?? altText ?? '';
  return words === '' || words === 'Button' ? ['no alternative text'] : [];
}

function htmlProblems(html: string): readonly string[] {
  const rest = html.replace(TAG, '');
  return [
    ...(rest.includes('<') ? ['a tag that cards do not know'] : []),
    ...(ENTITY.test(rest) ? ['a character by a name that cards may not know'] : []),
  ];
}
