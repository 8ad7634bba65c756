// The homepage: the queue of the whole desk.
import { formatCount } from '../domain/french/typography';
import { EDITION } from '../domain/terms/edition';
import { PRIORITY_COLORS } from '../domain/terms/words';
import { cardText } from '../domain/text/escape';
import { STANDING_COLORS } from '../domain/view/clock-words';
import type { HomeView } from '../domain/view/home-view';
import { newAction } from './actions';
import {
  buttonRow,
  type Card,
  type CardSection,
  filled,
  foldedSection,
  line,
  linkedLine,
  linkLine,
  newCard,
  newSection,
  paragraph,
  textButton,
  type Widget,
} from './widgets';

export function homeCard(view: HomeView): Card {
  const steps = view.steps.length === 0 ? null : stepsSection(view);
  return newCard(
    { name: 'home', title: 'File du support', subtitle: view.openLine },
    // Who is warned already works at the queue.
    view.remindersOn ? null : steps,
    queueSection(view),
    view.remindersOn ? steps : null,
    view.inProgress.length === 0 ? null : inProgressSection(view),
    view.silentCount === 0 ? null : silentSection(view),
    view.toReview === 0 ? null : reviewSection(view),
    countsSection(view),
    watchSection(view),
  );
}

/** What a new desk is to do: each step leads to where it is done. */
function stepsSection({ steps }: HomeView): CardSection {
  return newSection(
    ...steps.map(({ title, use, done, opens }) =>
      line(cardText(title), { below: done ? 'Fait' : use, icon: done ? 'passed' : 'todo' }).setOnClickAction(
        opens === 'watch'
          ? newAction('enable-reminders')
          : opens === 'import'
            ? newAction('open-file')
            : newAction('open-step', { section: opens }),
      ),
    ),
    buttonRow(textButton('Masquer', 'hide-first-steps')),
  ).setHeader('Premiers pas');
}

/** What an empty queue is worth. */
const EMPTY: Readonly<Record<HomeView['known'], string>> = {
  nothing: 'La boîte n’a pas encore été lue\u00a0: la première surveillance dira ce qui attend.',
  part: 'Rien à traiter dans ce qui a pu être lu.',
  queue: 'Rien à traiter dans la file.',
  all: 'Rien à traiter\u00a0: toutes les promesses sont tenues.',
};

function queueSection({
  waiting,
  atLeast,
  known,
  warnings,
  settingsAsk,
  inSpam,
  unreadable,
  queue,
  more,
}: HomeView): CardSection {
  return newSection(
    ...warnings.map((warning) => line(cardText(warning), { icon: 'warning' })),
    settingsAsk && askButtons(settingsAsk),
    inSpam && linkLine(inSpam),
    ...unreadable.map(linkLine),
    queue.length > 0 ? null : line(EMPTY[known]),
    ...queue.map(queueWidget),
    more && linkLine(more),
  ).setHeader(waiting === 0 ? 'À traiter' : `À traiter\u00a0: ${atLeastWords(waiting, atLeast)}`);
}

function askButtons({ ask, copy }: NonNullable<HomeView['settingsAsk']>): Widget {
  switch (ask) {
    case 'take-over':
      return buttonRow(
        textButton('Voir ces réglages', 'see-offered'),
        textButton('Garder ceux d’ici', 'keep-settings', { copy }),
      );
    case 'seen-damaged':
      return buttonRow(
        textButton('Réglages', 'open-settings'),
        textButton('C’est fait', 'keep-settings', { copy }),
      );
    case 'seen-restored':
      return buttonRow(
        textButton('Voir les réglages', 'open-settings'),
        textButton('C’est vérifié', 'settings-seen'),
      );
    default:
      return ask satisfies never;
  }
}

/** What we have answered and owe something later than today. */
function inProgressSection({ inProgress, owed, moreOwed }: HomeView): CardSection {
  return newSection(...inProgress.map(queueWidget), moreOwed && linkLine(moreOwed)).setHeader(
    `En cours chez nous\u00a0: ${formatCount(owed)}`,
  );
}

function queueWidget({ title, text, note, standing, priority, link }: HomeView['queue'][number]): Widget {
  const name = bold(title, PRIORITY_COLORS[priority]);
  // What is late or at risk stands apart from what has time.
  const pressing = standing === 'late' || standing === 'at-risk';
  return linkedLine(
    `${name} · ${pressing ? bold(note, STANDING_COLORS[standing]) : cardText(note)}`,
    link,
    text,
  );
}

function bold(text: string, color: string): string {
  return `<b><font color="${color}">${cardText(text)}</font></b>`;
}

/** Whom to ask again, and what may be closed: nothing is sent, and nothing closed, without a click. */
function silentSection({ silent, silentCount, mayClose, moreSilent }: HomeView): CardSection {
  return newSection(
    ...silent.map(queueWidget),
    moreSilent && linkLine(moreSilent),
    mayClose === 0
      ? null
      : textButton(`Clore sans suite\u00a0: ${formatCount(mayClose)}…`, 'confirm-close-silent'),
  ).setHeader(`Sans nouvelles du client\u00a0: ${formatCount(silentCount)}`);
}

/** What stands before many are closed by one click. */
export function confirmCloseCard(count: number): Card {
  const what = count > 1 ? `Clore ces ${formatCount(count)}\u00a0conversations` : 'Clore cette conversation';
  return newCard(
    { title: 'Sans nouvelles du client' },
    newSection(
      line(`<b>${what} sans suite\u00a0?</b>`),
      line('Rien n’est envoyé. Si un client écrit de nouveau, sa demande revient dans la file.'),
      filled(textButton('Confirmer', 'close-silent')),
    ),
  );
}

/** Mail that may be a machine's: a person decides in two clicks. */
function reviewSection({ review, toReview, moreReview }: HomeView): CardSection {
  return newSection(...review.map(linkLine), moreReview && linkLine(moreReview)).setHeader(
    `À vérifier\u00a0: ${formatCount(toReview)}`,
  );
}

function atLeastWords(count: number, atLeast: boolean): string {
  return atLeast ? `au moins ${formatCount(count)}` : formatCount(count);
}

function countsSection({ counts }: HomeView): CardSection {
  const lines = counts.map(({ text, count, atLeast, link }) => {
    const number = count === null ? '' : `\u00a0: <b>${atLeastWords(count, atLeast)}</b>`;
    return linkedLine(`${cardText(text)}${number}`, link);
  });
  return foldedSection('Vues', 4, lines);
}

function watchSection({ watchLine, remindersOn, closedDays }: HomeView): CardSection {
  const closed = closedDays.map(cardText).join('<br>');
  return newSection(
    line(cardText(watchLine), { icon: remindersOn ? 'reminders' : 'silence' }),
    closed === '' ? null : line(closed, { above: 'Prochaines fermetures' }),
    buttonRow(
      remindersOn
        ? textButton('Désactiver les rappels', 'disable-reminders')
        : textButton('Activer les rappels', 'enable-reminders'),
    ),
    buttonRow(textButton('Actualiser', 'open-home'), textButton('Réglages', 'open-settings')),
    paragraph(EDITION),
  ).setHeader('Surveillance');
}
