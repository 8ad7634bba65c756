// What the product needs of the account, one check each: a check tries it, and undoes the trial.
import { localTime } from '../../domain/calendar/local-time';
import { periodWords } from '../../domain/french/duration';
import { counted } from '../../domain/french/typography';
import { HOUR, type Instant } from '../../domain/terms/time';
import type { Services } from '../../ports';
import { readSettings } from '../settings/stored-settings';
import { storedPeriod } from '../stored-period';
import { lastOpened } from './opened';

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
  /** True where another installation watches this mailbox. */
  readonly aside: boolean;
  /** True where no round was made for too long. */
  readonly silent: boolean;
  /** What the homepage warns of. */
  readonly warnings: number;
  /** True once rounds have outlived 30 s; how many were cut off since they were tried. */
  readonly long: boolean;
  readonly cutOff: number;
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
/** In winter and in summer. */
const SEASONS = [Date.UTC(2026, 0, 15, 11, 30), Date.UTC(2026, 6, 15, 11, 30)];
/** Recipients a day of a consumer account, and how many of them the reminders of a day may need. */
const DAILY_RECIPIENTS = 100;
const NEEDED_RECIPIENTS = 10;

export const CHECKS: readonly Check[] = [
  { title: 'Service Gmail', run: checkGmail },
  { title: 'Autorisations', run: checkScopes },
  { title: 'Fuseau horaire', run: checkTime },
  {
    title: 'Libellés',
    run: checkLabels,
    leftover: 'Si le dernier message reçu porte le libellé «\u00a0Support\u00a0», retirez-le.',
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
  { title: 'Conversation ouverte', run: checkOpened },
  { title: 'Durée d’une ronde', run: checkLimit },
  { title: 'Dernière surveillance', run: checkWatch },
];

function checkGmail({ probes, log }: DiagnosticServices): Finding {
  try {
    probes.requireGmail();
    return passed('le service avancé est activé.');
  } catch (error) {
    log.error('diagnostic: advanced Gmail service', error);
    return failed('le service avancé n’est pas activé. Remettez en place le manifeste appsscript.json.');
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

/** The zone of the opening hours, as deadlines are reckoned in it, against the platform's own clock. */
function checkTime({ probes, store }: DiagnosticServices): Finding {
  const { zone } = readSettings(store).settings.schedule;
  const place = zone === ZONE ? 'Paris' : `la zone ${zone}`;
  const same = SEASONS.every((at) => probes.format(at, zone, 'HH:mm') === clockTime(at, zone));
  return same
    ? passed('heures d’hiver et d’été justes.')
    : failed(
        `Vigie et Google ne lisent pas la même heure pour ${place}\u00a0: ne vous fiez pas aux échéances et signalez-le.`,
      );
}

/** '' where the zone is not to be had. */
function clockTime(at: Instant, zone: string): string {
  try {
    return localTime(at, zone).toFormat('HH:mm');
  } catch {
    return '';
  }
}

function checkLabels({ probes }: DiagnosticServices): Finding {
  const { count, colored, carried } = probes.labels();
  const words = `${count} libellés en place`;
  if (!colored) return failed(`${words}, mais sans leurs couleurs.`);
  if (carried === false) return failed(`${words}, mais un message n’en garde aucun.`);
  return passed(
    carried === null
      ? `${words}\u00a0; boîte de réception vide, pose non essayée.`
      : `${words}, pose et retrait acceptés.`,
  );
}

function checkTrigger({ triggers, store }: DiagnosticServices): Finding {
  const count = triggers.count();
  if (count > 1)
    return failed(`${count} déclencheurs tournent à la fois. Désactivez puis réactivez les rappels.`);
  const stored = storedPeriod(store);
  if (count === 0 && stored !== null)
    return failed(
      'les rappels sont activés, mais leur déclencheur a disparu. Désactivez-les puis réactivez-les.',
    );
  // Google makes only so many triggers a day: where one of ours stands, no trial is needed.
  const period = count === 1 ? stored : triggers.trial();
  if (period === null) return passed('en place.');
  const words =
    period >= HOUR
      ? `${periodWords(period)}, Google n’a pas accordé plus court. Les rappels restent à temps.`
      : `${periodWords(period)}.`;
  if (count === 1) return passed(words);
  return { outcome: 'unknown', text: `accordé à l’essai, ${words} Les rappels sont désactivés.` };
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

/** What no trial shows: only Gmail opens a conversation. */
function checkOpened({ store }: DiagnosticServices): Finding {
  switch (lastOpened(store)) {
    case null:
      return { outcome: 'unknown', text: 'ouvrez-en une à côté de Vigie, puis relancez.' };
    case 'known':
      return passed('la dernière a été reconnue.');
    case 'unknown':
      return failed(
        'Gmail n’a pas dit à Vigie laquelle était ouverte. Rouvrez-en une\u00a0; si cela dure, signalez-le. Libellés et rappels sont à jour.',
      );
  }
}

function checkLimit(_services: DiagnosticServices, { long, cutOff }: LastRound): Finding {
  if (long) return passed('4\u00a0minutes au plus, des rondes plus longues que 30\u00a0secondes ont abouti.');
  return passed(
    cutOff > 0
      ? '18\u00a0secondes au plus, une ronde plus longue a été interrompue.'
      : '18\u00a0secondes au plus, tant qu’aucune ronde plus longue n’a été nécessaire.',
  );
}

function checkWatch(_services: DiagnosticServices, round: LastRound): Finding {
  const { ran, failed: broke, unread, aside, silent, warnings } = round;
  if (aside)
    return failed(
      'une autre installation de Vigie veille sur cette boîte. La page d’accueil permet de prendre le relais.',
    );
  if (unread > 0) {
    const words = counted(unread, 'conversation', 'n’a pas pu être lue', 'n’ont pas pu être lues');
    return failed(`${words}. La page d’accueil le dit\u00a0: ce qui y attend n’est rappelé à personne.`);
  }
  if (broke) return failed('elle a échoué. La page d’accueil dit pourquoi.');
  if (silent) return failed('aucune ronde depuis longtemps. La page d’accueil dit depuis quand.');
  if (warnings > 0)
    return failed(`la page d’accueil affiche ${counted(warnings, 'avertissement')}\u00a0: lisez-les.`);
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
