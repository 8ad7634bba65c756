// « Visite guidée »: ten steps through the page, beside whatever is open; it may be left at each of them.
import { el } from './dom';

/** What a step shows before it is read. */
export type Stop =
  | { readonly at: 'inbox' }
  | { readonly at: 'settings' }
  /** The first conversation that one of the searches finds. */
  | { readonly at: 'conversation'; readonly found: readonly string[] }
  /** What the step before showed. */
  | { readonly at: 'same' };

interface Step {
  readonly title: string;
  readonly text: string;
  readonly stop: Stop;
  /** The part of the page that is framed meanwhile (mail.css). */
  readonly framed: 'main' | 'sidebar' | 'tools' | 'foot' | 'clock' | 'search';
}

const WAITING = ['in:inbox label:support-1-critique', 'in:inbox label:support-2-élevée', 'in:inbox -from:me'];

const STEPS: readonly Step[] = [
  {
    title: 'Une boîte Gmail, lue par Vigie',
    text: 'Chaque conversation porte une priorité, un type et un état. Ce sont des libellés\u00a0: toute l’équipe les voit, sur ordinateur comme sur téléphone.',
    stop: { at: 'inbox' },
    framed: 'main',
  },
  {
    title: 'La file du support',
    text: 'La carte d’accueil range ce qui attend une réponse\u00a0: ce qui est escaladé ou en retard d’abord, puis ce qui est bientôt dû. Un clic ouvre la conversation. Sur un téléphone, il n’y a pas de carte d’accueil.',
    stop: { at: 'same' },
    framed: 'sidebar',
  },
  {
    title: 'Une demande, et le temps qui reste',
    text: 'À côté du message, la carte compte les heures ouvrées qui restent, et dit quand la réponse est due. «\u00a0Pourquoi\u00a0?\u00a0» l’explique, avec les mots du client.',
    stop: { at: 'conversation', found: WAITING },
    framed: 'sidebar',
  },
  {
    title: 'La réponse suggérée',
    text: '«\u00a0Ouvrir le brouillon\u00a0» prépare la réponse dans la conversation. Rien ne part sans vous\u00a0: relisez, puis envoyez. «\u00a0Clore\u00a0» termine la demande.',
    stop: { at: 'same' },
    framed: 'foot',
  },
  {
    title: 'Le tri se corrige',
    text: 'Changez la priorité sur la carte, ou ses libellés à la main, ici\u00a0: Vigie obéit. Archivez, mettez en attente, répondez comme dans Gmail\u00a0; l’échéance reste.',
    stop: { at: 'same' },
    framed: 'tools',
  },
  {
    title: 'Une promesse de notre part',
    text: '«\u00a0Nous revenons vers vous\u00a0» ne suffit pas à clore\u00a0: la conversation reste chez nous, et la suite promise a sa date.',
    stop: { at: 'conversation', found: ['label:support-en-cours', ...WAITING] },
    framed: 'sidebar',
  },
  {
    title: 'Un client qui ne répond plus',
    text: 'Quand c’est au client de répondre, plus rien ne court. S’il se tait trop longtemps, la carte propose de le relancer, puis de clore.',
    stop: {
      at: 'conversation',
      found: ['label:support-attente-client from:carpentier', 'label:support-attente-client', ...WAITING],
    },
    framed: 'sidebar',
  },
  {
    title: 'Retrouver une conversation',
    text: 'La recherche comprend, comme celle de Gmail, des mots, une «\u00a0phrase exacte\u00a0», from:, label:, in:, is:unread, et un tiret devant ce qu’il faut exclure.',
    stop: { at: 'inbox' },
    framed: 'search',
  },
  {
    title: 'Le temps passe',
    text: 'Avancez l’horloge, puis exécutez le déclencheur\u00a0: les libellés suivent, et un rappel arrive avant qu’un délai ne soit manqué.',
    stop: { at: 'same' },
    framed: 'clock',
  },
  {
    title: 'Réglages et bilan',
    text: 'Horaires, délais, réponses et équipe se règlent ici, sans code. Le bilan du mois dit combien de délais ont été tenus.',
    stop: { at: 'settings' },
    framed: 'sidebar',
  },
];

export interface Tour {
  begin(): void;
}

/** In `root`; once it is over, the focus goes where `leave` puts it. */
export function createTour(root: HTMLElement, go: (stop: Stop) => Promise<void>, leave: () => void): Tour {
  const end = () => {
    root.hidden = true;
    delete document.body.dataset.tour;
    leave();
  };
  const show = (number: number) => {
    const step = STEPS[number];
    if (step === undefined) return end();
    const heading = el('h2', { tabindex: '-1' }, step.title);
    root.replaceChildren(
      el('span', { class: 'place' }, `Visite guidée\u00a0: étape ${number + 1} sur ${STEPS.length}`),
      heading,
      el('p', {}, step.text),
      el(
        'div',
        { class: 'buttons' },
        number === 0 ? null : button('Précédent', 'button', () => show(number - 1)),
        button(number + 1 === STEPS.length ? 'Terminer' : 'Suivant', 'button filled', () => show(number + 1)),
        number + 1 === STEPS.length ? null : button('Quitter la visite', 'button text', end),
      ),
    );
    root.hidden = false;
    document.body.dataset.tour = step.framed;
    // What is opened takes the focus for itself.
    void go(stopOf(number)).then(() => {
      if (root.contains(heading)) heading.focus();
    });
    heading.focus();
  };
  return { begin: () => show(0) };
}

/** Where a step is that shows what the one before did: whoever goes back must see it, too. */
function stopOf(number: number): Stop {
  for (let before = number; before >= 0; before -= 1) {
    const stop = STEPS[before]?.stop;
    if (stop !== undefined && stop.at !== 'same') return stop;
  }
  return { at: 'inbox' };
}

function button(text: string, style: string, click: () => void): HTMLElement {
  return el('button', { type: 'button', class: style, click }, text);
}
