// From the phrases of a mail to type, priority and canned reply. Ordered rules; each names the words it rests on.
import type { Priority, TicketType } from '../../terms/levels';
import type { ReplyId } from '../../terms/reply-ids';
import type { Signal, Signals } from './signals';

export interface Decision {
  readonly type: TicketType;
  readonly priority: Priority;
  /** Before the details and the escalation have had their say. */
  readonly reply: ReplyId | null;
  readonly why: string;
  /** The customer's words it rests on. */
  readonly words: string | null;
  readonly certainty: Certainty;
}

/** How much a decision rests on: a plain report, words that go with several things, or nothing at all. */
export type Certainty = 'firm' | 'weak' | 'none';

/** Why, where money is asked back and no payment went wrong. */
export const REFUND_ASKED = 'demande de remboursement';

interface Rule {
  readonly signals: readonly string[];
  readonly why: string;
  /** Where its phrases often stand in mails about something else. */
  readonly vague?: true;
}

const UNUSABLE: readonly Rule[] = [
  { signals: ['lost'], why: 'données perdues', vague: true },
  { signals: ['unusable'], why: 'application inutilisable', vague: true },
  { signals: ['login'], why: 'connexion impossible', vague: true },
  { signals: ['stuck'], why: 'téléphone ou séance bloqués', vague: true },
  { signals: ['lostweak'], why: 'données perdues', vague: true },
];
const PAYMENT: readonly Rule[] = [
  { signals: ['double'], why: 'prélèvement en double' },
  { signals: ['aftercancel'], why: 'prélèvement après résiliation' },
  { signals: ['inactive'], why: 'payé, Premium inactif' },
  { signals: ['unknowncharge'], why: 'prélèvement inconnu' },
  { signals: ['refused'], why: 'paiement refusé' },
];
const FUNCTIONS: readonly Rule[] = [
  { signals: ['fsync'], why: 'synchronisation en panne' },
  { signals: ['fblock'], why: 'le blocage ne bloque pas' },
  { signals: ['ftimer'], why: 'le minuteur s’arrête', vague: true },
  { signals: ['fnotif'], why: 'notifications absentes' },
  { signals: ['fstats'], why: 'statistiques indisponibles' },
  { signals: ['fwidget'], why: 'widget en panne' },
  { signals: ['fexport'], why: 'export ou restauration impossibles' },
  { signals: ['fsyncdev'], why: 'deux appareils qui ne s’accordent plus' },
  { signals: ['ffeature'], why: 'fonction indisponible' },
];
const CARRIED: Readonly<Record<string, string>> = {
  msync: 'fsync',
  mblock: 'fblock',
  mtimer: 'ftimer',
  mnotif: 'fnotif',
  mstats: 'fstats',
  mwidget: 'fwidget',
  mexport: 'fexport',
};

/** Decides on one mail by its phrases. `answeredBefore`: support has already answered in this conversation. */
export function decideByPhrases(signals: Signals, answeredBefore: boolean): Decision {
  const payment = find(signals, PAYMENT, (name) => !forgiven(signals, name));
  const fault = findFault(signals);
  const refund = signals.first('refund');
  if (refund !== undefined) return decideRefund(signals, refund, payment, fault, answeredBefore);
  if (
    payment !== null &&
    !(fault?.priority === 'critique' && fault.evidence.clause < payment.evidence.clause)
  ) {
    const stopped = payment.rule.signals.includes('aftercancel');
    return founded(
      'compte',
      'critique',
      stopped ? 'annulation-abonnement' : null,
      payment.rule.why,
      payment.evidence,
    );
  }
  if (fault !== null && !(fault.name === 'ffeature' && signals.has('cancel'))) {
    const reply = /^lost/.test(fault.name)
      ? 'donnees-perdues'
      : /^fsync/.test(fault.name)
        ? 'synchronisation'
        : null;
    const decision = founded(
      'assistance',
      fault.priority,
      reply ?? 'infos-manquantes',
      fault.why,
      fault.evidence,
    );
    return fault.vague ? weakly(decision) : decision;
  }
  return decideRequest(signals);
}

interface Fault {
  readonly name: string;
  readonly priority: Priority;
  readonly why: string;
  readonly evidence: Signal;
  readonly vague: boolean;
}

function findFault(signals: Signals): Fault | null {
  const erasure = signals.first('gdpr');
  const wished = (name: string) => /^lost/.test(name) && signals.first(name)?.clause === erasure?.clause;
  const critical = find(signals, UNUSABLE, (name) => erasure === undefined || !wished(name));
  const broken = find(signals, FUNCTIONS, () => true);
  if (critical !== null) {
    return {
      name: critical.evidence.name,
      priority: 'critique',
      why: critical.rule.why,
      evidence: critical.evidence,
      vague: critical.rule.vague === true,
    };
  }
  const app = signals.first('appfail');
  if (broken === null && app !== undefined) {
    return {
      name: 'unusable',
      priority: 'critique',
      why: 'l’application ne marche pas',
      evidence: app,
      vague: true,
    };
  }
  if (broken !== null)
    return {
      name: broken.evidence.name,
      priority: 'elevee',
      why: broken.rule.why,
      evidence: broken.evidence,
      vague: broken.rule.vague === true,
    };
  return carriedFault(signals);
}

/** « Le widget, c’est mort. Ça ne marche plus du tout »: the failure without a subject of its own takes the nearest named before. */
function carriedFault(signals: Signals): Fault | null {
  for (const broken of signals.all.filter(({ name }) => name === 'broken')) {
    const near = signals.all.filter(
      ({ name, clause }) =>
        CARRIED[name] !== undefined &&
        clause <= broken.clause &&
        (clause === 0 || broken.clause - clause <= 2),
    );
    const last = near[near.length - 1];
    const name = last === undefined ? undefined : CARRIED[last.name];
    const rule = FUNCTIONS.find((candidate) => name !== undefined && candidate.signals.includes(name));
    if (name !== undefined && rule !== undefined)
      return { name, priority: 'elevee', why: rule.why, evidence: broken, vague: true };
  }
  return null;
}

function decideRefund(
  signals: Signals,
  refund: Signal,
  payment: Found | null,
  fault: Fault | null,
  answeredBefore: boolean,
): Decision {
  const exchanged = answeredBefore || signals.has('earlier') || signals.has('unresolved');
  if (fault !== null && exchanged) {
    return founded(
      'remboursement',
      fault.priority,
      'remboursement-immediat',
      `remboursement demandé, ${fault.why}`,
      fault.evidence,
    );
  }
  if (payment !== null) {
    const why = `remboursement demandé, ${payment.rule.why}`;
    return founded('remboursement', 'critique', 'remboursement-stores', why, payment.evidence);
  }
  const priority = fault?.priority ?? 'moyenne';
  return founded('remboursement', priority, 'remboursement-stores', REFUND_ASKED, fault?.evidence ?? refund);
}

function decideRequest(signals: Signals): Decision {
  const calm = signals.has('noturgent');
  const question = (type: TicketType, why: string, evidence: Signal) =>
    founded(type, calm ? 'basse' : 'moyenne', null, why, evidence);
  const cancel = signals.first('cancel');
  const email = signals.first('emailchange');
  const password = signals.first('password');
  const idea = signals.first('idea');
  const minor = signals.first('minor');
  const gdpr = signals.first('gdpr');
  const press = signals.first('press');
  const sub = signals.first('subquestion');
  const howto = signals.first('howto', 'ask');
  const plan = signals.first('msub');
  const solved = signals.first('solved');
  const praise = signals.first('praise');
  if (gdpr !== undefined) return question('autre', 'données personnelles', gdpr);
  if (email !== undefined && (cancel === undefined || email.clause <= cancel.clause)) {
    return founded('compte', 'moyenne', 'changement-email', 'changement d’adresse', email);
  }
  if (cancel !== undefined)
    return founded('compte', 'moyenne', 'annulation-abonnement', 'résiliation', cancel);
  if (password !== undefined) return founded('compte', 'moyenne', null, 'mot de passe oublié', password);
  if (minor !== undefined && (idea === undefined || signals.count('minor') >= signals.count('idea'))) {
    return weakly(founded('assistance', 'moyenne', 'infos-manquantes', 'défaut mineur', minor));
  }
  if (idea !== undefined && !(calm && press !== undefined)) {
    return founded('suggestion', 'basse', 'suggestion', 'suggestion', idea);
  }
  if (press !== undefined) return question('autre', 'presse ou partenariat', press);
  if (plan !== undefined && idea === undefined && (howto !== undefined || signals.questions > 0)) {
    return weakly(question('compte', 'question sur l’abonnement', plan));
  }
  if (sub !== undefined) return weakly(question('compte', 'question sur l’abonnement', sub));
  if (solved !== undefined && signals.has('paymention')) {
    return founded('compte', 'basse', null, 'problème résolu', solved);
  }
  if (solved !== undefined) return weakly(founded('suggestion', 'basse', null, 'problème résolu', solved));
  const broken = signals.first('broken', 'trouble');
  if (broken !== undefined && howto === undefined) {
    const priority = broken.name === 'broken' ? 'elevee' : 'moyenne';
    return weakly(founded('assistance', priority, 'infos-manquantes', 'problème signalé', broken));
  }
  if (howto !== undefined || signals.questions > 0) {
    const why = 'question générale';
    if (howto?.name === 'howto') return weakly(question('autre', why, howto));
    return {
      ...unfounded('autre', why),
      priority: calm ? 'basse' : 'moyenne',
      words: howto?.words ?? null,
    };
  }
  if (praise !== undefined && !calm)
    return weakly(founded('suggestion', 'basse', null, 'remerciements ou compliment', praise));
  if (signals.has('thanks') && signals.bodyClauses <= 4 && !calm) {
    const evidence = signals.first('thanks');
    if (evidence !== undefined)
      return weakly(founded('suggestion', 'basse', null, 'remerciements', evidence));
  }
  if (calm) return { ...unfounded('autre', 'question sans urgence'), priority: 'basse' };
  return unfounded('autre', 'rien de reconnu : à lire');
}

/** A forgotten trial, a purchase by mistake: charged, but by no error of payment. */
function forgiven(signals: Signals, name: string): boolean {
  return (name === 'aftercancel' || name === 'unknowncharge') && signals.has('forgot');
}

interface Found {
  readonly rule: Rule;
  readonly evidence: Signal;
}

function find(signals: Signals, rules: readonly Rule[], accepts: (name: string) => boolean): Found | null {
  for (const rule of rules) {
    const evidence = rule.signals.every(accepts) ? evidenceOf(signals, rule) : undefined;
    if (evidence !== undefined) return { rule, evidence };
  }
  return null;
}

/** A cancellation and a later charge may stand in two sentences. */
function evidenceOf(signals: Signals, rule: Rule): Signal | undefined {
  const own = signals.first(...rule.signals);
  if (own !== undefined || !rule.signals.includes('aftercancel') || !signals.has('wascancelled')) return own;
  return signals.first('wascharged');
}

function founded(
  type: TicketType,
  priority: Priority,
  reply: ReplyId | null,
  why: string,
  evidence: Signal,
): Decision {
  return { type, priority, reply, why, words: evidence.words, certainty: 'firm' };
}

function weakly(decision: Decision): Decision {
  return { ...decision, certainty: 'weak' };
}

function unfounded(type: TicketType, why: string): Decision {
  return { type, priority: 'moyenne', reply: null, why, words: null, certainty: 'none' };
}
