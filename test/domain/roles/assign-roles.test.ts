// What each message of a conversation is: tables of conversations, each beside one in which the opposite is right.
import type { RoleDesk } from '../../../src/domain/roles/role';
import { HOUR } from '../../../src/domain/terms/time';
import { ROLE_NAMES } from '../../../src/domain/view/role-words';
import { digestMessage } from '../../../src/domain/watch/digest';
import { paris } from '../../helpers/times';
import { anImage } from '../triage/a-message';
import { digestContext } from '../watch/a-digest';
import {
  aConversation,
  bounceFor,
  type Change,
  COLLEAGUE,
  DESK,
  DESK_ADDRESS,
  from,
  JULIE,
  MANAGER,
  MARC,
  proven,
  rolesOf,
  SUPPLIER,
  type Told,
  told,
  toThem,
} from './a-conversation';

type Row = readonly [label: string, conversation: readonly Change[], roles: readonly Told[]];

const NOW = paris('2026-11-23 09:00');
const FAULT = 'Bonjour, le minuteur s’arrête tout seul depuis hier.';
const FIXED = 'Bonjour Julie, c’est corrigé dans la version 5.4.2.';
const ASKED = 'Bonjour Julie, quelle version de l’application avez-vous ?';
const THANKS = 'Merci beaucoup, tout fonctionne !';
const RECEIPT = 'Bonjour, nous avons bien reçu votre message et revenons vers vous rapidement.';
const ABSENCE = 'Je suis absente jusqu’au 12 inclus et répondrai à mon retour.';
const asks = from(JULIE, FAULT);
const answered = toThem(JULIE, FIXED);
const WAITS: Told = 'customer: wrote [0]';
const ANSWER: Told = 'answer: to-customer [0]';

function expectRoles(rows: readonly Row[], desk: Partial<RoleDesk> = {}): void {
  it.each<Row>(rows)('%s', (_label, conversation, roles) => {
    expect(told(conversation, desk)).toEqual(roles);
  });
}

describe('a customer', () => {
  expectRoles([
    ['waits with the first mail', [asks], [WAITS]],
    ['waits with praise in a first mail (R3)', [from(JULIE, THANKS)], [WAITS]],
    [
      'waits with « merci d’avance »',
      [asks, answered, from(JULIE, 'Merci d’avance !')],
      [WAITS, ANSWER, WAITS],
    ],
    ['waits with thanks that no answer came before', [asks, from(JULIE, 'Merci !')], [WAITS, WAITS]],
    ['waits with an empty mail', [from(JULIE, '')], [WAITS]],
    [
      'is the same person under Reply-To',
      [
        from('j.martin@travail.example', FAULT, { replyTo: [JULIE] }),
        answered,
        from(JULIE, 'Toujours pareil.'),
      ],
      [WAITS, ANSWER, WAITS],
    ],
    [
      'is one more when somebody else writes in',
      [asks, from(MARC, 'Pareil chez moi.')],
      [WAITS, 'customer: wrote [1]'],
    ],
    [
      'without a readable address is nobody else',
      [from('', FAULT), from('', 'Autre chose.')],
      [WAITS, 'customer: wrote [1]'],
    ],
  ]);
});

describe('thanks', () => {
  expectRoles([
    ['for an answer', [asks, answered, from(JULIE, THANKS)], [WAITS, ANSWER, 'thanks: only-thanks [0]']],
    [
      'with a fault beside them are none',
      [asks, answered, from(JULIE, 'Merci, toujours pareil.')],
      [WAITS, ANSWER, WAITS],
    ],
    [
      'that ask for something are none',
      [asks, answered, from(JULIE, 'Merci de clore mon compte.')],
      [WAITS, ANSWER, WAITS],
    ],
    [
      'that give what we asked are none',
      [asks, toThem(JULIE, ASKED), from(JULIE, '5.4.1')],
      [WAITS, ANSWER, WAITS],
    ],
    [
      'that assent to what we asked are none',
      [
        asks,
        toThem(JULIE, 'Souhaitez-vous que nous clôturions le compte ?'),
        from(JULIE, 'D’accord, merci !'),
      ],
      [WAITS, ANSWER, WAITS],
    ],
    [
      'under a subject of their own are none',
      [
        { ...asks, subject: 'Minuteur' },
        { ...answered, subject: 'Re: Minuteur' },
        from(JULIE, 'Merci !', { subject: 'Remboursement' }),
      ],
      [WAITS, ANSWER, WAITS],
    ],
    [
      'under the subject with prefixes of mail programs',
      [
        { ...asks, subject: 'Minuteur' },
        { ...answered, subject: 'Re: Minuteur' },
        from(JULIE, 'Merci !', { subject: '[EXT] RE : Tr: Minuteur' }),
      ],
      [WAITS, ANSWER, 'thanks: only-thanks [0]'],
    ],
    [
      'of somebody whom we did not answer thank for nothing (R3)',
      [asks, answered, from(MARC, 'Merci !')],
      [WAITS, ANSWER, 'customer: wrote [1]'],
    ],
    [
      'are held against our answer to the same person',
      [
        asks,
        from(MARC, 'Pareil chez moi.'),
        toThem(JULIE, 'Souhaitez-vous que nous clôturions le compte ?'),
        toThem(MARC, 'C’est corrigé.'),
        from(JULIE, 'D’accord, merci !'),
        from(MARC, 'D’accord, merci !'),
      ],
      [WAITS, 'customer: wrote [1]', ANSWER, 'answer: to-customer [1]', WAITS, 'thanks: only-thanks [1]'],
    ],
    [
      'after an acknowledgement thank for nothing',
      [asks, toThem(JULIE, RECEIPT), from(JULIE, 'Merci beaucoup.')],
      [WAITS, 'acknowledgement: only-receipt [0]', WAITS],
    ],
    [
      'after a note to ourselves thank for nothing',
      [asks, toThem(DESK_ADDRESS, 'À voir avec Nadia.'), from(JULIE, 'Merci beaucoup.')],
      [WAITS, 'internal: to-ourselves []', WAITS],
    ],
  ]);
});

describe('an answer', () => {
  expectRoles([
    ['is what we sent to the customer', [asks, answered], [WAITS, ANSWER]],
    [
      'is one with the customer in Cc',
      [asks, toThem(SUPPLIER, 'Bonjour, voici où nous en sommes.', { cc: [JULIE] })],
      [WAITS, ANSWER],
    ],
    [
      'goes to Reply-To as well as to the sender',
      [from('web@formulaire.example', FAULT, { replyTo: [JULIE] }), answered],
      [WAITS, ANSWER],
    ],
    [
      'to one of two customers leaves the other waiting',
      [asks, from(MARC, 'Pareil chez moi.'), answered],
      [WAITS, 'customer: wrote [1]', ANSWER],
    ],
    [
      'to both reaches both',
      [asks, from(MARC, 'Pareil chez moi.'), toThem([JULIE, MARC], 'C’est corrigé.')],
      [WAITS, 'customer: wrote [1]', 'answer: to-customer [0,1]'],
    ],
    [
      'is none without Gmail’s word that we sent it',
      [asks, { ...answered, fromUs: false, inInbox: false }],
      [WAITS, 'unsent: not-sent []'],
    ],
    [
      'of a machine of ours is none',
      [asks, { ...answered, headers: { 'auto-submitted': 'auto-replied' } }],
      [WAITS, 'automatic: auto-replied []'],
    ],
    [
      'of ours is one from an address of a known service',
      [asks, { ...answered, from: { name: '', address: 'bot@stripe.com' } }],
      [WAITS, ANSWER],
    ],
    [
      'may begin a conversation',
      [toThem(JULIE, 'Bonjour Julie, votre licence arrive.')],
      ['answer: we-began []'],
    ],
  ]);
});

describe('an acknowledgement (R4)', () => {
  const ACCUSE: Told = 'acknowledgement: only-receipt [0]';
  expectRoles([
    ['says only that the mail arrived', [asks, toThem(JULIE, RECEIPT)], [WAITS, ACCUSE]],
    ['is followed by the answer', [asks, toThem(JULIE, RECEIPT), answered], [WAITS, ACCUSE, ANSWER]],
    [
      'is none when it says what was done',
      [asks, toThem(JULIE, `${RECEIPT} J’ai transmis à l’équipe technique.`)],
      [WAITS, ANSWER],
    ],
    ['is none when it asks', [asks, toThem(JULIE, `${RECEIPT} Quelle version avez-vous ?`)], [WAITS, ANSWER]],
    [
      'of a colleague is one too',
      [asks, from(COLLEAGUE, RECEIPT, { to: [JULIE], ...proven('equipe.example') })],
      [WAITS, ACCUSE],
    ],
  ]);
});

describe('internal mail', () => {
  expectRoles([
    [
      'is a forward to a colleague',
      [asks, toThem(COLLEAGUE, 'Tu peux regarder ?')],
      [WAITS, 'internal: colleague []'],
    ],
    [
      'is a forward to the manager',
      [asks, toThem(MANAGER, 'Pour information.')],
      [WAITS, 'internal: colleague []'],
    ],
    [
      'is a forward to a supplier',
      [asks, toThem(SUPPLIER, 'Une idée ?')],
      [WAITS, 'internal: not-to-customer []'],
    ],
    [
      'is a note to ourselves',
      [asks, toThem(DESK_ADDRESS, 'Vu, à suivre.')],
      [WAITS, 'internal: to-ourselves []'],
    ],
    [
      'is a note to another address of ours',
      [asks, toThem('aide@purefocus.example', 'Vu.')],
      [WAITS, 'internal: to-ourselves []'],
    ],
    [
      'is what only we get in copy',
      [asks, toThem([], 'Vu.', { cc: [DESK_ADDRESS] })],
      [WAITS, 'internal: to-ourselves []'],
    ],
    ['is what we begin with the team', [toThem(COLLEAGUE, 'On en parle ?')], ['internal: colleague []']],
    [
      'is an answer when the customer is in copy of a mail to a colleague',
      [asks, toThem(COLLEAGUE, 'Nadia vous rappelle.', { cc: [JULIE] })],
      [WAITS, ANSWER],
    ],
  ]);
});

describe('a contact form in our own name', () => {
  const inOurName = { from: { name: 'Formulaire', address: DESK_ADDRESS }, inOurName: true };
  const form: Change = { ...inOurName, text: FAULT, replyTo: [JULIE] };
  expectRoles([
    ['speaks for its Reply-To', [form], ['customer: form [0]']],
    ['is answered at its Reply-To', [form, answered], ['customer: form [0]', ANSWER]],
    [
      'is another customer with another Reply-To',
      [form, { ...form, replyTo: [MARC] }],
      ['customer: form [0]', 'customer: form [1]'],
    ],
    [
      'without Reply-To is a mail received like any other',
      [{ ...inOurName, text: FAULT }],
      ['customer: in-our-name [0]'],
    ],
    [
      'with our own Reply-To alone is one, too',
      [{ ...form, replyTo: ['aide@purefocus.example'] }],
      ['customer: in-our-name [0]'],
    ],
    [
      'out of the inbox is known by the headers of its way here',
      [{ ...form, inInbox: false, headers: { received: 'from web.example by mx.google.com' } }],
      ['customer: form [0]'],
    ],
    [
      'that no server delivered is a mail of ours that was not sent',
      [{ ...form, inInbox: false }],
      ['unsent: not-sent []'],
    ],
  ]);
});

describe('what is not on its way yet', () => {
  const later = { at: DESK.now + HOUR };
  expectRoles([
    ['is a scheduled mail', [asks, { ...answered, ...later }], [WAITS, 'unsent: dated-later []']],
    [
      'is a scheduled mail without SENT',
      [asks, { ...answered, ...later, fromUs: false, inInbox: false }],
      [WAITS, 'unsent: dated-later []'],
    ],
    ['is none once its time has come', [asks, { ...answered, at: DESK.now }], [WAITS, ANSWER]],
    [
      'is no mail received in our name, whatever its date',
      [asks, from(DESK_ADDRESS, FAULT, { inOurName: true, ...later })],
      [WAITS, 'customer: in-our-name [1]'],
    ],
    ['is no customer’s mail, whatever its date', [{ ...asks, ...later }], [WAITS]],
    [
      'is none within a minute, for clocks differ',
      [asks, { ...answered, at: DESK.now + 60_000 }],
      [WAITS, ANSWER],
    ],
  ]);
});

describe('a colleague (R2)', () => {
  const claims = (change: Change = {}) => from(COLLEAGUE, FIXED, { to: [JULIE], ...change });
  const results = (value: string): Change => ({ headers: { 'authentication-results': value } });
  const PROVEN: Told = 'answer: by-colleague [0]';
  const UNPROVEN: Told = 'customer: colleague-unproven [1]';

  expectRoles([
    ['answers for us by DMARC', [asks, claims(proven('equipe.example'))], [WAITS, PROVEN]],
    [
      'answers for us by SPF and DKIM where there is no DMARC',
      [
        asks,
        claims(
          results(
            'mx.google.com; dkim=pass header.i=@equipe.example; spf=pass smtp.mailfrom=nadia@equipe.example',
          ),
        ),
      ],
      [WAITS, PROVEN],
    ],
    [
      'of the list of addresses answers, too',
      [asks, from('lea@studio.example', FIXED, { to: [JULIE], ...proven('studio.example') })],
      [WAITS, PROVEN],
    ],
    [
      'is nobody’s neighbour: another address of that domain answers nothing',
      [asks, from('max@studio.example', FIXED, { to: [JULIE], ...proven('studio.example') })],
      [WAITS, 'customer: wrote [1]'],
    ],
    ['without proof answers nothing', [asks, claims()], [WAITS, UNPROVEN]],
    [
      'whom Gmail refutes answers nothing',
      [asks, claims(results('mx.google.com; dmarc=fail header.from=equipe.example'))],
      [WAITS, UNPROVEN],
    ],
    [
      'whom another checker proves answers nothing',
      [asks, claims(results('mx.attaquant.example; dmarc=pass header.from=equipe.example'))],
      [WAITS, UNPROVEN],
    ],
    [
      'is judged by Gmail’s results and not by the second ones',
      [
        asks,
        claims(
          results(
            'mx.google.com; dmarc=fail header.from=equipe.example\nmx.attaquant.example; dmarc=pass header.from=equipe.example',
          ),
        ),
      ],
      [WAITS, UNPROVEN],
    ],
    [
      'is internal to us alone',
      [asks, claims({ to: [DESK_ADDRESS], ...proven('equipe.example') })],
      [WAITS, 'internal: colleague []'],
    ],
    [
      'passes a request on with a first mail',
      [from(COLLEAGUE, FAULT, proven('equipe.example'))],
      ['customer: passed-on [0]'],
    ],
    ['passes it on whether proven or not', [from(COLLEAGUE, FAULT)], ['customer: passed-on [0]']],
    [
      'who passes it on is answered for the sender',
      [
        from(
          COLLEAGUE,
          `Vous pouvez répondre ?\n\nDe : Julie Martin <${JULIE}>\nObjet : Minuteur\n\n${FAULT}`,
        ),
        answered,
      ],
      ['customer: passed-on [0]', ANSWER],
    ],
    [
      'who passes it on may be answered instead of the sender',
      [from(COLLEAGUE, `> From: ${JULIE}\n> ${FAULT}`), toThem(COLLEAGUE, FIXED)],
      ['customer: passed-on [0]', ANSWER],
    ],
    [
      'who names nobody is not answered by a mail to somebody else',
      [from(COLLEAGUE, FAULT), answered],
      ['customer: passed-on [0]', 'internal: not-to-customer []'],
    ],
  ]);

  it('is no one under settings that name none', () => {
    const conversation = [asks, claims(proven('equipe.example'))];
    expect(told(conversation, { team: { addresses: [], domains: [] } })).toEqual([
      WAITS,
      'customer: wrote [1]',
    ]);
  });
});

describe('what answers a reminder or « Prévenir le responsable »', () => {
  const reminder = toThem(MANAGER, 'En retard (1)', { headers: { 'x-vigie-rappel': 'ab:1:late' } });
  const report = toThem(MANAGER, 'Le mois', { headers: { 'x-vigie-bilan': '2026-11' } });
  const told = toThem(MANAGER, 'Une cliente attend, pouvez-vous regarder ?');
  const ABOUT: Told = 'internal: about-reminder []';
  const subject = 'Re: Vigie\u00a0: 1 en retard';
  const digestSubject = digestMessage([], digestContext(NOW)).subject;
  expectRoles([
    [
      'is internal under the reminder',
      [reminder, from(MANAGER, 'Je m’en occupe.')],
      ['automatic: own-reminder []', ABOUT],
    ],
    [
      'is internal under the report',
      [report, from(MANAGER, 'Pourquoi ?')],
      ['automatic: own-report []', ABOUT],
    ],
    [
      'is internal under the note to the manager',
      [told, from(MANAGER, 'Je l’appelle.')],
      ['internal: colleague []', ABOUT],
    ],
    ['is internal in a thread of its own, by its subject', [from(MANAGER, 'Vu.', { subject })], [ABOUT]],
    ['is a colleague’s as well', [from(COLLEAGUE, 'Vu.', { subject })], [ABOUT]],
    [
      'is internal by the subject that reminders have',
      [from(MANAGER, 'Vu.', { subject: `Réponse automatique\u00a0: ${digestSubject}` })],
      [ABOUT],
    ],
    [
      'is mail like any other where it only names Vigie',
      [from(MANAGER, FAULT, { subject: 'Vigie : rappels qui ne partent pas' })],
      [WAITS],
    ],
    ['is no stranger’s, whatever the subject', [from(JULIE, FAULT, { subject })], [WAITS]],
    [
      'is nothing that Gmail refutes',
      [
        from(MANAGER, 'Cliquez ici.', {
          subject,
          headers: {
            'authentication-results': 'mx.google.com; dmarc=fail header.from=purefocus-direction.example',
          },
        }),
      ],
      [WAITS],
    ],
    [
      'is no request of the manager under another subject',
      [from(MANAGER, FAULT, { subject: 'Minuteur' })],
      [WAITS],
    ],
    [
      'is no customer’s mail with a header of ours',
      [from(JULIE, FAULT, { headers: { 'x-vigie-rappel': 'ab:1:late' }, subject: 'Vigie : 1 en retard' })],
      [WAITS],
    ],
  ]);
});

describe('a third party (R6)', () => {
  expectRoles([
    [
      'is whom we wrote to first while a customer was there',
      [asks, toThem(SUPPLIER, 'Une idée ?'), from(SUPPLIER, 'C’est chez vous.')],
      [WAITS, 'internal: not-to-customer []', 'third-party: written-to-first [1]'],
    ],
    [
      'is written to again without an answer to the customer',
      [
        asks,
        toThem(SUPPLIER, 'Une idée ?'),
        from(SUPPLIER, 'C’est chez vous.'),
        toThem(SUPPLIER, 'Voici le journal.'),
      ],
      [
        WAITS,
        'internal: not-to-customer []',
        'third-party: written-to-first [1]',
        'internal: not-to-customer [1]',
      ],
    ],
    [
      'may be answered together with the customer',
      [
        asks,
        toThem(SUPPLIER, 'Une idée ?'),
        from(SUPPLIER, 'Réglé.'),
        toThem([JULIE, SUPPLIER], 'C’est réglé.'),
      ],
      [
        WAITS,
        'internal: not-to-customer []',
        'third-party: written-to-first [1]',
        'answer: to-customer [0,1]',
      ],
    ],
    [
      'is whom we wrote to in Cc, too',
      [asks, toThem(DESK_ADDRESS, 'Une idée ?', { cc: [SUPPLIER] }), from(SUPPLIER, 'C’est chez vous.')],
      [WAITS, 'internal: not-to-customer []', 'third-party: written-to-first [1]'],
    ],
    [
      'is nobody whom we did not write to',
      [asks, from(SUPPLIER, 'C’est chez vous.')],
      [WAITS, 'customer: wrote [1]'],
    ],
    [
      'is nobody in a conversation that we began',
      [toThem(SUPPLIER, 'Bonjour, une question.'), from(SUPPLIER, 'Laquelle ?')],
      ['answer: we-began []', WAITS],
    ],
    [
      'is the second outsider in a conversation that we began with both',
      [
        toThem([JULIE, SUPPLIER], 'Bonjour à vous deux.'),
        from(JULIE, 'Et quand cela marchera-t-il ?'),
        from(SUPPLIER, 'Demain.'),
      ],
      ['answer: we-began []', WAITS, 'third-party: written-to-first [1]'],
    ],
    ['is nobody who stands in Cc alone', [{ ...asks, cc: [MARC] }, answered], [WAITS, ANSWER]],
    [
      'is nobody whom the customer wrote to before us',
      [
        { ...asks, cc: [MARC] },
        toThem([JULIE, MARC], FIXED),
        from(MARC, 'Et quand cela marchera-t-il chez moi ?'),
      ],
      [WAITS, ANSWER, 'customer: wrote [1]'],
    ],
  ]);
});

describe('a bounce (R7)', () => {
  const LOST: Told = 'answer: to-customer []';
  const BOUNCE: Told = 'bounce: failed [0]';
  const undeliveredIn = (...conversation: readonly Change[]) => {
    const messages = aConversation(...conversation);
    const roles = rolesOf(messages);
    return messages.filter((message) => roles.of(message).undelivered).map(({ id }) => id);
  };

  expectRoles([
    ['of our answer leaves the customer waiting', [asks, answered, bounceFor(JULIE)], [WAITS, LOST, BOUNCE]],
    [
      'is led to our message by its Message-ID',
      [
        asks,
        { ...answered, headers: { 'message-id': '<a1@mail.gmail.com>' } },
        toThem(JULIE, 'Encore ceci : le lien.', { headers: { 'message-id': '<a2@mail.gmail.com>' } }),
        bounceFor(JULIE, { headers: { 'x-failed-recipients': JULIE, 'in-reply-to': '<a1@mail.gmail.com>' } }),
      ],
      [WAITS, LOST, ANSWER, BOUNCE],
    ],
    [
      'of one of two recipients leaves the other answered',
      [asks, from(MARC, 'Pareil.'), toThem([JULIE, MARC], FIXED), bounceFor(MARC)],
      [WAITS, 'customer: wrote [1]', ANSWER, 'bounce: failed [1]'],
    ],
    [
      'of a copy to somebody else changes nothing',
      [asks, { ...answered, cc: [SUPPLIER] }, bounceFor(SUPPLIER)],
      [WAITS, ANSWER, 'bounce: failed []'],
    ],
    [
      'of a forward to a supplier changes nothing',
      [asks, toThem(SUPPLIER, 'Une idée ?'), bounceFor(SUPPLIER)],
      [WAITS, 'internal: not-to-customer []', 'bounce: failed []'],
    ],
    [
      'that names nobody is of what we sent last',
      [asks, answered, bounceFor('', { report: 'Action: failed', text: 'Échec.' })],
      [WAITS, LOST, BOUNCE],
    ],
    [
      'that is only a delay changes nothing',
      [asks, answered, bounceFor(JULIE, { report: `Final-Recipient: rfc822; ${JULIE}\nAction: delayed` })],
      [WAITS, ANSWER, 'automatic: delivery-delayed []'],
    ],
    [
      'is answered by another try',
      [asks, answered, bounceFor(JULIE), answered],
      [WAITS, LOST, BOUNCE, ANSWER],
    ],
    [
      'is answered at another address of the same name',
      [asks, answered, bounceFor(JULIE), toThem('julie.martin75@perso.example', FIXED)],
      [WAITS, LOST, BOUNCE, 'answer: resent-after-bounce [0]'],
    ],
    [
      'is answered at an address that bears the displayed name',
      [
        from('contact@asso.example', FAULT, {
          from: { name: 'Odile Ferrand', address: 'contact@asso.example' },
        }),
        toThem('contact@asso.example', FIXED),
        bounceFor('contact@asso.example'),
        toThem('o.ferrand@perso.example', FIXED),
      ],
      [WAITS, LOST, BOUNCE, 'answer: resent-after-bounce [0]'],
    ],
    [
      'is answered there again, and thanked for from there',
      [
        asks,
        answered,
        bounceFor(JULIE),
        toThem('julie.martin75@perso.example', FIXED),
        from('julie.martin75@perso.example', THANKS),
      ],
      [WAITS, LOST, BOUNCE, 'answer: resent-after-bounce [0]', 'thanks: only-thanks [0]'],
    ],
    [
      'is not answered at a supplier’s address',
      [asks, answered, bounceFor(JULIE), toThem(SUPPLIER, FIXED)],
      [WAITS, LOST, BOUNCE, 'internal: not-to-customer []'],
    ],
    [
      'is not answered by a forward, whoever it goes to',
      [
        asks,
        answered,
        bounceFor(JULIE),
        toThem('julie@studio2.example', 'Tu regardes ?', { subject: 'Fwd: Minuteur' }),
      ],
      [WAITS, LOST, BOUNCE, 'internal: not-to-customer []'],
    ],
    [
      'in another conversation is known by the label on our message',
      [asks, { ...answered, labels: ['undelivered'] }],
      [WAITS, LOST],
    ],
    [
      'is no customer’s « Undeliverable »',
      [
        asks,
        answered,
        from(JULIE, 'Mon mail n’a pas été remis à Apple, pourquoi ?', { subject: 'Undeliverable' }),
      ],
      [WAITS, ANSWER, WAITS],
    ],
  ]);

  it('marks the message that came back, and no other', () => {
    expect(undeliveredIn(asks, answered, bounceFor(JULIE))).toEqual(['m1']);
    expect(undeliveredIn(asks, answered, bounceFor(JULIE), answered)).toEqual(['m1']);
    expect(undeliveredIn(asks, { ...answered, labels: ['undelivered'] })).toEqual(['m1']);
    expect(undeliveredIn(asks, { ...answered, cc: [SUPPLIER] }, bounceFor(SUPPLIER))).toEqual([]);
    expect(undeliveredIn(asks, toThem(SUPPLIER, 'Une idée ?'), bounceFor(SUPPLIER))).toEqual([]);
  });

  it('takes thanks before the next answer for no thanks', () => {
    const conversation = [asks, answered, bounceFor(JULIE), from(JULIE, 'Merci !')];
    expect(told(conversation)).toEqual([WAITS, LOST, BOUNCE, WAITS]);
  });
});

describe('a reaction', () => {
  const emoji = { text: '👍', reaction: true };
  expectRoles([
    [
      'of a customer waits for nothing',
      [asks, answered, from(JULIE, '', emoji)],
      [WAITS, ANSWER, 'reaction: reaction [0]'],
    ],
    [
      'is no mail with words beside the emoji',
      [from(JULIE, 'Le son manque toujours.', { reaction: true })],
      [WAITS],
    ],
    [
      'is no mail with a file beside the emoji',
      [from(JULIE, '', { ...emoji, attachments: [anImage('capture.png')] })],
      [WAITS],
    ],
    ['of ours answers nothing', [asks, toThem(JULIE, '', emoji)], [WAITS, 'reaction: reaction []']],
    [
      'is no emoji that somebody typed',
      [asks, answered, from(JULIE, '👍 mais le son manque toujours')],
      [WAITS, ANSWER, WAITS],
    ],
  ]);
});

describe('automatic mail', () => {
  const robot = from('noreply@boutique.example', 'Votre rapport est prêt.', {
    headers: { 'auto-submitted': 'auto-generated' },
  });
  const absence = from(JULIE, ABSENCE, { headers: { 'auto-submitted': 'auto-replied' } });
  expectRoles([
    ['is what declares it and fits', [robot], ['automatic: auto-generated []']],
    [
      'is in doubt where it asks for help, as the customer behind a form would',
      [{ ...robot, text: 'Bonjour, le minuteur ne marche plus.' }],
      ['probable: looks-automatic [0]'],
    ],
    [
      'is no form that says whom to answer',
      [{ ...robot, text: 'Bonjour, le minuteur ne marche plus.', replyTo: [JULIE] }],
      [WAITS],
    ],
    [
      'is an absence that declares it',
      [asks, answered, absence],
      [WAITS, ANSWER, 'automatic: auto-replied []'],
    ],
    [
      'is a read receipt',
      [
        asks,
        answered,
        from(JULIE, 'Lu', {
          headers: { 'content-type': 'multipart/report; report-type=disposition-notification' },
        }),
      ],
      [WAITS, ANSWER, 'automatic: read-receipt []'],
    ],
    [
      'is what a machine declares with a machine’s words',
      [
        from(
          'robot@entreprise.example',
          'Ceci est un message automatique, merci de ne pas répondre. Votre ticket est enregistré.',
          {
            headers: { 'auto-submitted': 'auto-generated' },
          },
        ),
      ],
      ['automatic: auto-generated []'],
    ],
    [
      'is the letter of a list, though we answered its sender once',
      [asks, answered, from(JULIE, 'Notre lettre.', { headers: { 'list-id': '<lettre.example.fr>' } })],
      [WAITS, ANSWER, 'automatic: mailing-list []'],
    ],
    [
      'is no person’s mail through a ticket tool',
      [from(JULIE, FAULT, { headers: { 'auto-submitted': 'auto-generated' } })],
      [WAITS],
    ],
    [
      'is no mail with an empty return path alone',
      [from(JULIE, FAULT, { headers: { 'return-path': '<>' } })],
      [WAITS],
    ],
    [
      'is no question about an absence',
      [from(JULIE, 'Votre message d’absence dit que vous êtes en congés. Qui peut m’aider ?')],
      [WAITS],
    ],
  ]);
});

describe('probable mail (R1)', () => {
  const newsletter = from(
    'redaction@gazette.example',
    'Au sommaire cette semaine : la santé, les jeux. Lire en ligne. Vous recevez ce message car vous êtes inscrit à notre newsletter. Se désabonner.',
  );
  expectRoles([
    [
      'only looks like an absence',
      [from(JULIE, ABSENCE, { subject: 'Absence du bureau' })],
      ['probable: looks-automatic [0]'],
    ],
    ['only looks like a newsletter', [newsletter], ['probable: looks-automatic [0]']],
    [
      'is automatic where the list declares itself',
      [{ ...newsletter, headers: { 'list-id': '<gazette.example>' } }],
      ['automatic: mailing-list []'],
    ],
    [
      'is a request once we have answered it',
      [newsletter, toThem('redaction@gazette.example', 'Bonjour, que souhaitez-vous ?')],
      ['customer: answered-by-us [0]', ANSWER],
    ],
    [
      'is a request once we have answered the person before',
      [asks, answered, from(JULIE, ABSENCE, { subject: 'Absence du bureau' })],
      [WAITS, ANSWER, 'customer: answered-by-us [0]'],
    ],
    [
      'is none of another person’s, whom we did not answer',
      [asks, answered, newsletter],
      [WAITS, ANSWER, 'probable: looks-automatic [1]'],
    ],
  ]);

  it('tells the words that look automatic', () => {
    const messages = aConversation(newsletter);
    const { words } = rolesOf(messages).of({ id: 'm0' }).evidence;
    expect(words).not.toBe('');
    expect(newsletter.text?.toLowerCase()).toContain(words.toLowerCase());
  });
});

describe('what an agent said of a sender', () => {
  const robot = (text: string) =>
    from('alertes@boutique.example', text, { headers: { 'list-id': '<alertes.boutique.example>' } });
  const senders = (always: readonly string[], never: readonly string[]) => ({ senders: { always, never } });
  it.each<[string, readonly Change[], Partial<RoleDesk>, readonly Told[]]>([
    ['nothing', [robot(FAULT)], {}, ['automatic: mailing-list []']],
    [
      'always a request',
      [robot(FAULT)],
      senders(['alertes@boutique.example'], []),
      ['customer: by-hand [0]'],
    ],
    ['never a request', [asks], senders([], [JULIE]), ['automatic: never-sender []']],
    [
      'never, by Reply-To',
      [from(MARC, FAULT, { replyTo: [JULIE] })],
      senders([], [JULIE]),
      ['automatic: never-sender []'],
    ],
    [
      'always, of what only looks automatic',
      [from(JULIE, ABSENCE, { subject: 'Absence du bureau' })],
      senders([JULIE], []),
      [WAITS],
    ],
    [
      'always, of an absence, which nobody can call a request',
      [asks, answered, from(JULIE, ABSENCE, { headers: { 'auto-submitted': 'auto-replied' } })],
      senders([JULIE], []),
      [WAITS, ANSWER, 'automatic: auto-replied []'],
    ],
    ['something of somebody else', [asks], senders([], [MARC]), [WAITS]],
  ])('%s', (_label, conversation, desk, roles) => {
    expect(told(conversation, desk)).toEqual(roles);
  });
});

describe('a level that an agent put on automatic mail (R8)', () => {
  const robot = (change: Change = {}) =>
    from('alertes@boutique.example', FAULT, {
      headers: { 'list-id': '<alertes.boutique.example>' },
      ...change,
    });
  const byHand = robot({ labels: ['priority/moyenne', 'type/autre'] });
  const CALLED: Told = 'customer: by-hand [0]';
  expectRoles([
    ['makes it a request', [byHand], [CALLED]],
    ['makes one of the next mail of the same sender', [byHand, robot()], [CALLED, CALLED]],
    [
      'makes one of what only looks automatic, and of the next mail',
      [
        from(JULIE, ABSENCE, { subject: 'Absence du bureau', labels: ['priority/basse'] }),
        from(JULIE, ABSENCE, { subject: 'Absence du bureau' }),
      ],
      [WAITS, WAITS],
    ],
    [
      'makes none of another sender’s mail',
      [byHand, { ...robot(), from: { name: '', address: 'news@gazette.example' } }],
      [CALLED, 'automatic: mailing-list []'],
    ],
    [
      'is ours where somebody else is a customer: we put it on every message',
      [asks, robot({ labels: ['priority/moyenne'] })],
      [WAITS, 'automatic: mailing-list []'],
    ],
    ['is none without it', [robot()], ['automatic: mailing-list []']],
  ]);
});

describe('the roles of a conversation', () => {
  it('are all that there are', () => {
    const found = [
      told([
        asks,
        toThem(JULIE, RECEIPT),
        answered,
        from(JULIE, THANKS),
        from(JULIE, '👍', { reaction: true }),
      ]),
      told([asks, toThem(SUPPLIER, 'Une idée ?'), from(SUPPLIER, 'Non.'), answered, bounceFor(JULIE)]),
      told([from(JULIE, ABSENCE, { subject: 'Absence du bureau' }), { ...answered, at: DESK.now + HOUR }]),
      told([from('noreply@a.example', '', { headers: { 'auto-submitted': 'auto-generated' } })]),
    ];
    const roles = new Set(found.flat().map((line) => line.split(':')[0] ?? ''));
    expect([...roles].sort()).toEqual(Object.keys(ROLE_NAMES).sort());
  });

  it('name the people with all their addresses, in order of appearance', () => {
    const work = from('j.martin@travail.example', FAULT, { replyTo: [JULIE] });
    expect(rolesOf(aConversation(work, from(MARC, 'Pareil.'))).people).toEqual([
      ['j.martin@travail.example', JULIE],
      [MARC],
    ]);
  });

  it('are of its messages alone', () => {
    expect(() => rolesOf(aConversation(asks)).of({ id: 'm9' })).toThrow('message m9 is not part');
  });
});
