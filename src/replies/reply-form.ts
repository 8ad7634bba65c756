// The form of one reply in the settings, and what the team says by it.
import { type Field, type Inputs, line, ON, onOff, typed } from '../domain/settings/forms/form';
import { MOST_OWN, type OwnReply } from '../domain/settings/own-replies';
import { LANGUAGES, type Language } from '../domain/terms/languages';
import { TICKET_TYPES } from '../domain/terms/levels';
import type { Instant } from '../domain/terms/time';
import { TYPE_WORDS } from '../domain/terms/words';
import { VARIABLES } from './canned-reply';
import { type DeskReply, newReplyId, standardReply } from './library';

const TEXT_TITLES: Readonly<Record<Language, string>> = { fr: 'Texte français', en: 'Texte anglais' };
const FIRST = 'first';

/** What is said below the form. */
export const REPLY_NOTES = {
  title: 'Variables',
  text: [
    ...Object.entries(VARIABLES).map(([name, meaning]) => `{${name}}\u00a0: ${meaning}`),
    'Ce qui est entre [[ ]] disparaît quand une de ses variables n’a pas de valeur.',
  ].join('\n'),
} as const;

/**
 * Fields of a reply; `library` are all of them in their order, with this one or, where it is new, without.
 * @example replyFields(reply, library)[0]?.name //=> 'reply.title'
 */
export function replyFields(reply: DeskReply, library: readonly DeskReply[]): readonly Field[] {
  const others = library.filter(({ id }) => id !== reply.id);
  const before = library[library.findIndex(({ id }) => id === reply.id) - 1];
  const last = others[others.length - 1]?.id ?? FIRST;
  const known = library.some(({ id }) => id === reply.id);
  return [
    line('reply.title', 'Nom', reply.title),
    line('reply.use', 'Quand l’utiliser', reply.use),
    ...LANGUAGES.map(
      (language): Field => ({
        kind: 'text',
        name: `reply.${language}`,
        title: TEXT_TITLES[language],
        value: reply.texts[language] ?? '',
      }),
    ),
    ...TICKET_TYPES.map((type) =>
      onOff(`reply.type.${type}`, `Convient à\u00a0: ${TYPE_WORDS[type]}`, reply.types.includes(type)),
    ),
    onOff('reply.promises', 'Promet une suite au client', reply.promises),
    onOff('reply.closes', 'Termine la demande', reply.closes),
    onOff('reply.shown', 'Proposée aux agents', !reply.hidden),
    {
      kind: 'choice',
      name: 'reply.place',
      title: 'Place dans la liste',
      options: [
        { value: FIRST, text: 'En premier' },
        ...others.map(({ id, title }) => ({ value: id, text: `Après «\u00a0${title}\u00a0»` })),
      ],
      value: known ? (before?.id ?? FIRST) : last,
    },
  ];
}

/**
 * What a form says of a reply: only what differs from the standard one of that id, null where nothing does.
 * @example replyOfForm('facture', { 'reply.title': 'Facture' }) //=> { title: 'Facture', hidden: true, texts: {} }
 */
export function replyOfForm(id: string, inputs: Inputs): OwnReply | null {
  const standard = standardReply(id);
  const types = TICKET_TYPES.filter((type) => typed(inputs, `reply.type.${type}`) === ON);
  const isOn = (name: string) => typed(inputs, name) === ON;
  const words = (name: string, usual: string | undefined) => {
    const text = typed(inputs, name);
    return text === '' || text === usual ? undefined : text;
  };
  const texts = LANGUAGES.flatMap((language) => {
    const text = words(`reply.${language}`, standard?.texts[language] ?? undefined);
    return text === undefined ? [] : [[language, text] as const];
  });
  const said = {
    title: words('reply.title', standard?.title),
    use: words('reply.use', standard?.use),
    types: types.length === 0 ? undefined : types,
    promises: changed(isOn('reply.promises'), standard?.promises),
    closes: changed(isOn('reply.closes'), standard?.closes),
    hidden: changed(!isOn('reply.shown'), standard?.hidden),
  };
  const own = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const nothing = Object.keys(own).length === 0 && texts.length === 0;
  return nothing && standard !== null ? null : { ...own, texts: Object.fromEntries(texts) };
}

/**
 * Ids in the order that a form asks for.
 * @example orderOfForm('b', { 'reply.place': 'first' }, [a, b]) //=> ['b', 'a']
 */
export function orderOfForm(id: string, inputs: Inputs, library: readonly DeskReply[]): readonly string[] {
  const others = library.map((reply) => reply.id).filter((other) => other !== id);
  const after = typed(inputs, 'reply.place');
  const at = after === FIRST ? 0 : others.indexOf(after) + 1;
  const place = at === 0 && after !== FIRST ? others.length : at;
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/**
 * A reply that is not there yet: empty, or like another one.
 * @example newReply(null, 1_795_737_600_000).origin //=> 'own'
 */
export function newReply(like: DeskReply | null, now: Instant): DeskReply {
  const empty = { title: '', use: '', types: [], texts: { fr: '', en: null } };
  const start = like === null ? empty : { ...like, title: `Copie de «\u00a0${like.title}\u00a0»` };
  const { promises = false, closes = false } = like ?? {};
  return { ...start, id: newReplyId(now), origin: 'own', promises, closes, hidden: false };
}

/**
 * True where the team may add another one.
 * @example hasRoom([]) //=> true
 */
export function hasRoom(library: readonly DeskReply[]): boolean {
  return library.filter(({ origin }) => origin === 'own').length < MOST_OWN;
}

/** What is said where it is `usually`, and the team says otherwise. */
function changed(is: boolean, usually = false): boolean | undefined {
  return is === usually ? undefined : is;
}
