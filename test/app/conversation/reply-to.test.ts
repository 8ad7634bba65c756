// Where the draft of a reply goes when the mail's Reply-To is not its sender.
import { headerOf } from '../../../local/gmail/mime-part';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { deskWith, mail, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';

/** The draft that the suggested reply opens, and the card before it. */
function draftFor(from: string, replyTo: string | null) {
  const plain = mail(from, 'Séances', LOST, NOW - 600_000, 'one');
  const more = replyTo === null ? [] : [{ name: 'Reply-To', value: replyTo }];
  const payload = { ...plain.payload, headers: [...plain.payload.headers, ...more] };
  const { runtime, host } = deskWith([{ ...plain, payload }], NOW);
  watchAll(runtime);
  const [thread] = runtime.mailbox.threads();
  const card = topCard(host.openMessage(thread?.messages[0]?.id ?? ''));
  const { openDraft, error } = host.act(actionOf(card, 'Ouvrir le brouillon'));
  const draft = runtime.mailbox.drafts().find(({ id }) => id === openDraft);
  return {
    error,
    texts: cardTexts(card),
    to: draft === undefined ? null : headerOf(draft.message.payload, 'To'),
    inThread: draft?.message.threadId === thread?.id,
  };
}

/** What the draft leaves from that answers a mail to this recipient, `known` being what GmailApp may write as then. */
function senderFor(recipient: string, replyTo: string | null, known: 'known' | 'gone' = 'known') {
  const plain = mail(JULIE, 'Séances', LOST, NOW - 600_000, 'one');
  const more = replyTo === null ? [] : [{ name: 'Reply-To', value: replyTo }];
  const kept = plain.payload.headers.filter(({ name }) => name !== 'To');
  const headers = [...kept, { name: 'To', value: recipient }, ...more];
  const { runtime, host } = deskWith([{ ...plain, payload: { ...plain.payload, headers } }], NOW, {
    aliases: known === 'known' ? [ALIAS] : [],
  });
  watchAll(runtime);
  if (known === 'gone') runtime.properties('user').set('account', `${SAMPLE_ADDRESS} ${ALIAS}`);
  const card = topCard(host.openMessage(runtime.mailbox.threads()[0]?.messages[0]?.id ?? ''));
  expect(host.act(actionOf(card, 'Ouvrir le brouillon')).error).toBeNull();
  const draft = runtime.mailbox.drafts()[0];
  return draft === undefined ? null : headerOf(draft.message.payload, 'From');
}

const ALIAS = 'aide@purefocus.example';
const JULIE = 'Julie Martin <julie@example.fr>';

describe('the draft of a reply goes', () => {
  it.each([
    ['to the sender, without a Reply-To', JULIE, null, 'julie@example.fr', null],
    ['to the sender, where the Reply-To is ours', JULIE, SAMPLE_ADDRESS, 'julie@example.fr', 'est la nôtre'],
    [
      'to the sender, where the Reply-To is ours in other letters',
      JULIE,
      `Support <${SAMPLE_ADDRESS.toUpperCase()}>`,
      'julie@example.fr',
      'est la nôtre',
    ],
    [
      'to the Reply-To, where it is somebody else’s',
      JULIE,
      'julie@travail.example',
      'julie@travail.example',
      'ne part pas à l’expéditeur',
    ],
    [
      'to the other one of two, where one is ours',
      JULIE,
      `${SAMPLE_ADDRESS}, julie@travail.example`,
      'julie@travail.example',
      'ne part pas à l’expéditeur',
    ],
    [
      'to the Reply-To of a form that writes in our name',
      `Formulaire <${SAMPLE_ADDRESS}>`,
      'julie@example.fr',
      'julie@example.fr',
      null,
    ],
  ])('%s', (_where, from, replyTo, expected, warning) => {
    const { to, inThread, texts, error } = draftFor(from, replyTo);
    expect(error).toBeNull();
    expect(to).toContain(expected);
    expect(to).not.toContain(SAMPLE_ADDRESS);
    expect(inThread).toBe(true);
    expect(texts).toContain(`Réponse à ${expected}`);
    if (warning === null) expect(texts).not.toMatch(/est la nôtre|ne part pas à l’expéditeur/);
    else expect(texts).toContain(warning);
  });
});

describe('the draft of a reply leaves', () => {
  it.each<[string, string, string | null, 'known' | 'gone', string]>([
    ['from the alias that was written to', ALIAS, null, 'known', ALIAS],
    ['from it too where the Reply-To is ours', ALIAS, SAMPLE_ADDRESS, 'known', ALIAS],
    ['from the account’s own address otherwise', SAMPLE_ADDRESS, null, 'known', SAMPLE_ADDRESS],
    ['from the account’s own address where the alias is gone', ALIAS, null, 'gone', SAMPLE_ADDRESS],
  ])('%s', (_label, recipient, replyTo, known, sender) => {
    expect(senderFor(recipient, replyTo, known)).toBe(sender);
  });
});
