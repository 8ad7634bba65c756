import { newText, readMessage } from '../../../src/domain/reading/new-text';
import { aMessage } from '../triage/a-message';

const QUESTION = 'Bonjour, quel système utilisez-vous ?';
const ANSWER = 'Android 15, et la minuterie se fige.';
const HEADERS =
  'De : Équipe <equipe@aide.example>\nEnvoyé : jeudi 5 mars 2026 09:40\nÀ : Luc\nObjet : RE: figé';
const ATTRIBUTION = 'Le jeu. 5 mars 2026 à 09:40, Équipe <equipe@aide.example> a écrit :';

function read(text: string, subject = '', headers: Record<string, string> = {}): string {
  return newText(aMessage({ text, subject, headers }));
}

describe('the words of a customer', () => {
  it.each([
    ['headings between rules', '~~~\n----- Ce que je vois -----\nun cadenas\n----- Fin -----\nRien d’autre.'],
    ['rules between points', 'Un.\n__________\nDeux.\n==========\nTrois.'],
    ['the word message with a date', 'Message du 04/03/2026 resté sans suite.\nJe perds patience.'],
    [
      'a typed sender and subject',
      'J’ai reçu ceci :\nDe : PureFocus Premium\nObjet : Renouvellement\nEst-ce vrai ?',
    ],
    ['two typed addresses', 'De : luc@avant.example\nÀ : luc@apres.example\nVoilà pour mon compte.'],
    ['a typed date', 'Date : 5 mars 2026\nObjet : panne\nDe : Nice\nRien ne marche.'],
    ['a pasted header with own words below', `Voici :\n${HEADERS}\nPourquoi me l’envoyer ?`],
    ['a line about a phone', 'Mon Samsung chauffe quand la session démarre.'],
    ['a line that begins like a footer', 'Envoyé par mégarde, oubliez le premier.\nOù est la facture ?'],
    ['a footer’s words in a sentence', 'Envoyé depuis mon iPhone, le rapport arrive vide.'],
    [
      'a notice’s first words',
      'Bonsoir,\nCe message apparaît à chaque destinataire que j’ajoute, mon équipe aussi.',
    ],
    ['a closing’s first words', 'Merci.\nCordialement votre réponse ne me suffit pas.\nÉcran figé ensuite.'],
    ['what others wrote', 'Le 5 mars, Zoé m’a écrit : pareil.\nLe 6 mars, Max a écrit : pareil.\nEt vous ?'],
    [
      'what a shop wrote, with its hour',
      'Le 5 mars 2026 à 09:40 Apple a écrit :\n« voyez l’éditeur »\nJe vous écris donc.',
    ],
    ['arrows through menus', 'Je vais ici :\n> Profil > Séances\nC’est vide.'],
    ['lines of a log', 'Voici le journal :\n> E12 timeout\n> E13 retry\nQue faire ?'],
  ])('stay: %s', (_what, text) => {
    expect(read(text)).toBe(text);
  });

  it.each([
    ['facts', 'Problème : son coupé\nModèle : Xperia 5\nVersion : 4.2'],
    ['a sentence', 'Le son est coupé depuis la mise à jour.'],
    ['a line without a verb', 'Son coupé au bout de deux minutes de séance.'],
  ])('stay below a closing: %s', (_what, facts) => {
    const text = `Bonjour,\nPouvez-vous m’aider ?\nCordialement,\nLuc Moreau\n\n${facts}`;
    const { text: kept, signature } = readMessage(aMessage({ text }));
    expect(kept).toContain(facts);
    expect(signature).toBe('Luc Moreau');
  });

  it('stay behind what looks like an attribution in an answer', () => {
    const text = 'Voilà.\n\nLe 5 mars 2026 à 09:40, Max a écrit : rien ne bouge\n\nEt vous ?';
    expect(read(text, 'Re: figé')).toBe(text);
  });

  it('stay where they say that they are confidential', () => {
    const text = 'Bonsoir, une question.\n\nCe message est confidentiel : mon chef lit mes courriels';
    expect(read(text)).toBe(text);
  });

  it('stay between dashes, which are no signature’s', () => {
    expect(read('Bonjour,\n--\nLe son est coupé.\n--\nMerci de m’aider')).toBe(
      'Bonjour,\nLe son est coupé.\nMerci de m’aider',
    );
  });

  it('stay below a signature that stands first', () => {
    expect(read('--\nLuc Moreau\nArtisan\n\nSon coupé')).toContain('Son coupé');
  });

  it.each([
    ['on the line of the attribution', `${ANSWER} ${ATTRIBUTION}\n> ${QUESTION}`],
    ['on that line, far behind', `${'Je précise. '.repeat(60)}${ANSWER} ${ATTRIBUTION}\n> ${QUESTION}`],
    ['below the marks', `${ATTRIBUTION}\n> ${QUESTION}\n\n${ANSWER}`],
    ['below questions that lost their attribution', `> ${QUESTION}\n${ANSWER}\n> Depuis quand ?\nHier.`],
    ['below bars', `Le 05/03/2026 à 09:40, Équipe a écrit :\n| ${QUESTION}\n${ANSWER}`],
  ])('stay, and the question goes: an answer %s', (_where, text) => {
    expect(read(text)).toContain(ANSWER);
    expect(read(text)).not.toContain(QUESTION);
    expect(read(text)).not.toContain('Équipe');
  });

  it.each([
    ['an attribution', ATTRIBUTION],
    ['an attribution below good day', `Bonjour,\n\n${ATTRIBUTION}`],
    ['a header block', HEADERS],
  ])('are read where nothing tells them from the question, below %s', (_what, head) => {
    expect(read(`${head}\n\n${QUESTION}\n\n${ANSWER}`, 'Re: figé')).toBe(`${QUESTION}\n\n${ANSWER}`);
  });
});

describe('the earlier mail', () => {
  it.each([
    ['a header block', HEADERS],
    ['a header block with a wrapped sender', HEADERS.replace('Équipe <', 'Équipe d’assistance\n<')],
    [
      'a header block that begins with the date',
      'Date: Thu, 5 Mar 2026 09:40:12 +0100\nFrom: equipe@aide.example\nTo: luc@ex.example\nSubject: Re: x',
    ],
    ['a separator and two headers', '-------- Original Message --------\nFrom: Team\nDate: 5 March 2026'],
    ['a separator and an attribution', `------- Message d’origine -------\n${ATTRIBUTION}`],
    [
      'a dated separator',
      'Message du : 05/03/2026 09:40\nDe : "Équipe" <equipe@aide.example>\nA : luc@ex.example',
    ],
    [
      'a whole block on one line',
      '----- Message transféré ----- De : Équipe <equipe@aide.example>Envoyé : 5 mars 2026',
    ],
    [
      'dashes round the attribution',
      '---- Le jeu., 05 mars 2026 09:40:12 +0100 Équipe <equipe@aide.example> a écrit ----',
    ],
    ['a dash before the attribution', '- Le 2026-03-05 09:40, Équipe a écrit :'],
    [
      'an attribution wrapped in its address',
      'Le jeu. 5 mars 2026 à 09:40, Équipe <\nequipe@aide.example> a écrit :',
    ],
    ['an attribution without a date', 'Équipe <equipe@aide.example> a écrit :'],
    ['a sender with a date', '5 mars 2026, 09:40 de equipe@aide.example:'],
    ['German', 'Am 05.03.2026 um 09:40 schrieb Team <team@aide.example>:'],
    ['Italian', 'Il giorno gio 5 mar 2026 alle ore 09:40 Team <team@aide.example> ha scritto:'],
    ['Spanish', 'El jue, 5 mar 2026 a las 9:40, Team (<team@aide.example>) escribió:'],
    ['Dutch', 'Op do 5 mrt 2026 om 09:40 schreef Team <team@aide.example>:'],
    ['a help desk’s line', '##- Please type your reply above this line -##'],
  ])('goes without marks below %s', (_what, head) => {
    expect(read(`${ANSWER}\n\n${head}\n\n${QUESTION}`, 'Re: figé')).toBe(ANSWER);
  });

  it('goes where an answer quotes it without an attribution', () => {
    const text = `> ${QUESTION}\n${ANSWER}`;
    expect(read(text, '', { 'in-reply-to': '<1@aide.example>' })).toBe(ANSWER);
    expect(read(text)).toBe(text);
  });

  it.each([
    ['below a date without an hour', `${ANSWER}\n\nLe 5 mars, Équipe a écrit :\n> ${QUESTION}`, ANSWER],
    ['at the end of a first mail', `${ANSWER}\n\n> ${QUESTION}`, ANSWER],
  ])('goes with its marks %s', (_where, text, kept) => {
    expect(read(text)).toBe(kept);
  });

  it('is not what a customer announces', () => {
    const text = `Il s’affiche ceci :\n\n> Une erreur est survenue.`;
    expect(read(text)).toBe(text);
  });

  it('is read where a first mail forwards it without a word', () => {
    const forwarded = `---------- Message transféré ---------\n${HEADERS}\n\n${ANSWER}\n\n${ATTRIBUTION}\n> ${QUESTION}`;
    expect(read(forwarded, 'Tr : figé')).toBe(ANSWER);
    expect(read(`Voyez.\n\n${forwarded}`, 'Tr : figé')).toBe('Voyez.');
  });

  it('ends with its box, so that an answer below it stays', () => {
    const html = `<div class="yahoo_quoted"><p>${ATTRIBUTION}</p><p>${QUESTION}</p></div><p>${ANSWER}</p>`;
    expect(newText(aMessage({ html }))).toBe(ANSWER);
  });

  it('goes with an attribution in a language that is not known', () => {
    const html = `${ANSWER}<div class="moz-cite-prefix">2026-03-05 keltezéssel, Team írta:</div><blockquote type="cite">${QUESTION}</blockquote>`;
    expect(newText(aMessage({ html }))).toBe(ANSWER);
  });
});

describe('the body that is read', () => {
  it.each([
    ['a footer', 'Envoyé depuis mon mobile'],
    ['something else', 'Tout va bien, merci !'],
    ['nothing', ' \u200b'],
  ])('is what the HTML shows where the plain text holds %s', (_what, text) => {
    expect(newText(aMessage({ text, html: `<p>${ANSWER}</p>` }))).toBe(ANSWER);
  });

  it('is the plain text where the HTML shows no word', () => {
    expect(newText(aMessage({ text: ANSWER, html: '<img src="cid:1"><p hidden>non</p>' }))).toBe(ANSWER);
  });
});

describe('a signature', () => {
  it.each([
    ['Envoyé de mon iPhone 15'],
    ['Envoyé à partir de Outlook pour Android<https://aka.example/x>'],
    ['Sent from my Galaxy'],
    ['Von meinem iPad gesendet'],
    ['Obtenez Outlook pour iOS'],
  ])('is the line of a device or program: %s', (line) => {
    expect(readMessage(aMessage({ text: `${ANSWER}\n\n${line}` }))).toEqual({
      text: ANSWER,
      signature: line,
      card: '',
    });
  });

  it('is a legal notice, though it has sentences', () => {
    const notice =
      'Ce message et ses pièces jointes sont confidentiels. Si vous n’êtes pas\nle destinataire, détruisez-le.';
    expect(read(`${ANSWER}\n\n${notice}`)).toBe(ANSWER);
  });

  it('is the key of a signed mail', () => {
    const frame = [
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n',
      '\n-----BEGIN PGP SIGNATURE-----\n\niQE\n-----END PGP SIGNATURE-----',
    ];
    expect(read(frame.join(ANSWER))).toBe(ANSWER);
  });
});
