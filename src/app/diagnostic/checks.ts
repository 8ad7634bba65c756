// What the product needs of the account, one check each: a check tries it, and undoes the trial.
import { periodWords } from '../../domain/french/duration';
import { counted } from '../../domain/french/typography';
import { HOUR } from '../../domain/terms/time';
import type { Services } from '../../ports';
import { storedPeriod } from '../stored-period';

export type DiagnosticServices = Pick<Services, 'probes' | 'triggers' | 'store' | 'clock' | 'log'>;

export interface Finding {
  /** 'unknown': the platform does not say, which is no fault. */
  readonly outcome: 'passed' | 'failed' | 'unknown';
  /** One French sentence; it names no address and quotes no mail. */
  readonly text: string;
}

/** How the watch got on with this mailbox's own mail. */
export interface LastRound {
  readonly ran: boolean;
  readonly failed: boolean;
  /** Conversations that could not be read. */
  readonly unread: number;
}

interface Check {
  readonly title: string;
  run(services: DiagnosticServices, round: LastRound): Finding;
  /** What to look for when the trial was cut short. */
  readonly leftover?: string;
}

const SCOPE = 'https://www.googleapis.com/auth/';
/** What the manifest asks for, and what each scope is needed for. */
export const NEEDED_SCOPES: Readonly<Record<string, string>> = {
  [`${SCOPE}gmail.addons.execute`]: 'fonctionner dans Gmail',
  [`${SCOPE}gmail.addons.current.action.compose`]: 'ouvrir une réponse',
  [`${SCOPE}gmail.addons.current.message.metadata`]: 'savoir quel message est ouvert',
  [`${SCOPE}gmail.modify`]: 'lire et étiqueter les conversations',
  [`${SCOPE}script.scriptapp`]: 'créer le déclencheur des rappels',
};

export const ZONE = 'Europe/Paris';
/** Half past noon in Paris in winter, and the same time of UTC in summer. */
const SEASONS = [
  { at: Date.UTC(2026, 0, 15, 11, 30), time: '12:30' },
  { at: Date.UTC(2026, 6, 15, 11, 30), time: '13:30' },
] as const;
/** Recipients a day of a consumer account, and how many of them the reminders of a day may need. */
const DAILY_RECIPIENTS = 100;
const NEEDED_RECIPIENTS = 10;

export const CHECKS: readonly Check[] = [
  { title: 'Service Gmail', run: checkGmail },
  { title: 'Autorisations', run: checkScopes },
  { title: 'Fuseau horaire', run: checkTime },
  {
    title: 'Libellés',
    run: checkLabel,
    leftover: 'S’il reste un libellé «\u00a0Vigie (diagnostic)\u00a0», supprimez-le.',
  },
  {
    title: 'Déclencheur',
    run: checkTrigger,
    leftover: 'Désactivez puis réactivez les rappels pour qu’il n’en reste qu’un.',
  },
  {
    title: 'Brouillons',
    run: checkDraft,
    leftover: 'S’il reste un brouillon «\u00a0Vigie\u00a0: essai de brouillon\u00a0», supprimez-le.',
  },
  { title: 'Destinataires du jour', run: checkRecipients },
  { title: 'Dernière surveillance', run: checkWatch },
];

function checkGmail({ probes, log }: DiagnosticServices): Finding {
  try {
    probes.requireGmail();
    return passed('le service avancé est activé.');
  } catch (error) {
    log.error('diagnostic: advanced Gmail service', error);
    return failed('le service avancé n’est pas activé. Redéployez avec le fichier appsscript.json du dépôt.');
  }
}

function checkScopes({ probes }: DiagnosticServices): Finding {
  const granted = probes.grantedScopes();
  if (granted === null)
    return { outcome: 'unknown', text: 'la plate-forme ne dit pas lesquelles sont accordées.' };
  const missing = Object.entries(NEEDED_SCOPES).filter(([scope]) => !granted.includes(scope));
  if (missing.length === 0) return passed(`les ${Object.keys(NEEDED_SCOPES).length} sont accordées.`);
  const words = missing.map(([scope, use]) => `${use} (${scope.slice(SCOPE.length)})`);
  return failed(`il manque de quoi ${words.join(', ')}. Rouvrez Vigie et acceptez la demande.`);
}

function checkTime({ probes }: DiagnosticServices): Finding {
  if (SEASONS.every(isKnownToIntl)) return passed('heures d’hiver et d’été justes.');
  const known = SEASONS.every(({ at, time }) => probes.format(at, ZONE, 'HH:mm') === time);
  return failed(
    known
      ? 'Intl ne connaît pas Paris, Utilities.formatDate oui. Les échéances de la zone de Paris restent justes, celles d’une autre zone peuvent être fausses\u00a0: signalez-le.'
      : 'ni Intl ni Utilities.formatDate ne donnent l’heure de Paris\u00a0: ne vous fiez pas aux échéances et signalez-le.',
  );
}

/** In the language in which the calendar asks: no word of French comes from Intl. */
function isKnownToIntl({ at, time }: (typeof SEASONS)[number]): boolean {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: ZONE,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
    const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${part.get('hour')}:${part.get('minute')}` === time;
  } catch {
    return false;
  }
}

function checkLabel({ probes }: DiagnosticServices): Finding {
  const { colored, carried } = probes.label();
  if (!colored) return failed('un libellé se crée, mais sans ses couleurs.');
  if (carried === false) return failed('un libellé se crée, mais ne reste pas sur un message.');
  return passed(
    carried === null
      ? 'création et couleurs acceptées\u00a0; boîte de réception vide, pose non essayée.'
      : 'création, couleurs, pose et suppression acceptées.',
  );
}

function checkTrigger({ triggers, store }: DiagnosticServices): Finding {
  const count = triggers.count();
  if (count > 1)
    return failed(`${count} déclencheurs tournent à la fois. Désactivez puis réactivez les rappels.`);
  // Google makes only so many triggers a day: where one of ours stands, no trial is needed.
  const period = count === 1 ? storedPeriod(store) : triggers.trial();
  if (period === null) return passed('en place.');
  return passed(
    period >= HOUR
      ? `${periodWords(period)}, Google n’a pas accordé plus court. Les rappels restent à temps.`
      : `${periodWords(period)}.`,
  );
}

function checkDraft({ probes }: DiagnosticServices): Finding {
  probes.draft();
  return passed('création et suppression acceptées.');
}

function checkRecipients({ probes, clock }: DiagnosticServices): Finding {
  const used = probes.recipientsSince(clock.now() - 24 * HOUR);
  const text = `Vigie a écrit à ${used} destinataire${used > 1 ? 's' : ''} en 24\u00a0heures, sur ${DAILY_RECIPIENTS} pour un compte gratuit.`;
  return used + NEEDED_RECIPIENTS > DAILY_RECIPIENTS
    ? failed(`${text} Les prochains rappels peuvent être refusés.`)
    : passed(text);
}

/** What no trial shows. */
function checkWatch(_services: DiagnosticServices, { ran, failed: broke, unread }: LastRound): Finding {
  if (unread > 0) {
    const words = counted(unread, 'conversation', 'n’a pas pu être lue', 'n’ont pas pu être lues');
    return failed(`${words}. La page d’accueil le dit\u00a0: ce qui y attend n’est rappelé à personne.`);
  }
  if (broke) return failed('elle a échoué. La page d’accueil dit pourquoi.');
  return ran
    ? passed('toutes les conversations ont pu être lues.')
    : { outcome: 'unknown', text: 'pas encore exécutée.' };
}

function passed(text: string): Finding {
  return { outcome: 'passed', text };
}

function failed(text: string): Finding {
  return { outcome: 'failed', text };
}
