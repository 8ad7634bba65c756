// The homepage: the queue of the whole desk.
import { formatCount } from '../domain/french/typography';
import { PRIORITY_COLORS } from '../domain/terms/words';
import { cardText } from '../domain/text/escape';
import type { HomeView } from '../domain/view/home-view';
import {
  buttonRow,
  type Card,
  type CardSection,
  foldedSection,
  line,
  linkedLine,
  newCard,
  newSection,
  textButton,
  type Widget,
} from './widgets';

export function homeCard(view: HomeView): Card {
  return newCard(
    { name: 'home', title: 'File du support', subtitle: view.openLine },
    queueSection(view),
    view.inProgress.length === 0 ? null : inProgressSection(view),
    view.toReview === 0 ? null : reviewSection(view),
    countsSection(view),
    watchSection(view),
  );
}

/** What an empty queue is worth. */
const EMPTY: Readonly<Record<HomeView['known'], string>> = {
  nothing: 'La boîte n’a pas encore été lue\u00a0: la première surveillance dira ce qui attend.',
  part: 'Rien à traiter dans ce qui a pu être lu.',
  all: 'Rien à traiter\u00a0: toutes les promesses sont tenues.',
};

function queueSection({ waiting, atLeast, known, warnings, unreadable, queue, more }: HomeView): CardSection {
  return newSection(
    ...warnings.map((warning) => line(cardText(warning), { icon: 'warning' })),
    ...unreadable.map(({ text, note, link }) => linkedLine(cardText(text), link, note)),
    queue.length > 0 ? null : line(EMPTY[known]),
    ...queue.map(queueWidget),
    more && linkedLine(cardText(more.text), more.link),
  ).setHeader(waiting === 0 ? 'À traiter' : `À traiter\u00a0: ${atLeastWords(waiting, atLeast)}`);
}

/** What we have answered and owe something later than today. */
function inProgressSection({ inProgress, owed, moreOwed }: HomeView): CardSection {
  return newSection(
    ...inProgress.map(queueWidget),
    moreOwed && linkedLine(cardText(moreOwed.text), moreOwed.link),
  ).setHeader(`En cours chez nous\u00a0: ${formatCount(owed)}`);
}

function queueWidget({ title, text, note, priority, link }: HomeView['queue'][number]): Widget {
  const name = `<b><font color="${PRIORITY_COLORS[priority]}">${cardText(title)}</font></b>`;
  return linkedLine(`${name} · ${cardText(note)}`, link, text);
}

/** Mail that may be a machine's: a person decides in two clicks. */
function reviewSection({ review, toReview, moreReview }: HomeView): CardSection {
  return newSection(
    ...review.map(({ text, note, link }) => linkedLine(cardText(text), link, note)),
    moreReview && linkedLine(cardText(moreReview.text), moreReview.link),
  ).setHeader(`À vérifier\u00a0: ${formatCount(toReview)}`);
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
  ).setHeader('Surveillance');
}
