// The homepage: the queue of the whole desk.
import { formatCount } from '../domain/french/typography';
import { PRIORITY_COLORS } from '../domain/terms/words';
import { escapeHtml } from '../domain/text/escape';
import type { HomeView } from '../domain/view/home-view';
import { newAction } from './actions';
import { line, materialIcon, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;
type CardSection = GoogleAppsScript.Card_Service.CardSection;

export function homeCard(view: HomeView): Card {
  return CardService.newCardBuilder()
    .setName('home')
    .setHeader(CardService.newCardHeader().setTitle('File du support').setSubtitle(view.openLine))
    .addSection(queueSection(view))
    .addSection(countsSection(view))
    .addSection(watchSection(view))
    .build();
}

function queueSection(view: HomeView): CardSection {
  const section = CardService.newCardSection().setHeader(
    view.waiting === 0 ? 'À traiter' : `À traiter\u00a0: ${formatCount(view.waiting)}`,
  );
  for (const warning of view.warnings)
    section.addWidget(line(escapeHtml(warning)).setStartIcon(materialIcon('warning')));
  if (view.queue.length === 0)
    section.addWidget(line('Rien à traiter\u00a0: toutes les promesses sont tenues.'));
  for (const { title, text, note, priority, link } of view.queue) {
    section.addWidget(
      line(
        `<b><font color="${PRIORITY_COLORS[priority]}">${escapeHtml(title)}</font></b> · ${escapeHtml(note)}`,
      )
        .setBottomLabel(text)
        .setOpenLink(CardService.newOpenLink().setUrl(link)),
    );
  }
  if (view.more !== null) section.addWidget(linked(escapeHtml(view.more.text), view.more.link));
  return section;
}

function countsSection(view: HomeView): CardSection {
  const section = CardService.newCardSection()
    .setHeader('Vues')
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(4);
  for (const { text, count, link } of view.counts) {
    const number = count === null ? '' : `\u00a0: <b>${formatCount(count)}</b>`;
    section.addWidget(linked(`${escapeHtml(text)}${number}`, link));
  }
  return section;
}

function watchSection(view: HomeView): CardSection {
  const section = CardService.newCardSection().setHeader('Surveillance');
  section.addWidget(
    line(escapeHtml(view.watchLine)).setStartIcon(
      materialIcon(view.remindersOn ? 'notifications' : 'notifications_off'),
    ),
  );
  if (view.closedDays.length > 0)
    section.addWidget(line(view.closedDays.map(escapeHtml).join('<br>'), 'Prochaines fermetures'));
  const reminders = view.remindersOn
    ? textButton('Désactiver les rappels', newAction('disable-reminders'))
    : textButton('Activer les rappels', newAction('enable-reminders'));
  return section.addWidget(CardService.newButtonSet().addButton(reminders)).addWidget(
    CardService.newButtonSet()
      .addButton(textButton('Actualiser', newAction('open-home')))
      .addButton(textButton('Réglages', newAction('open-settings'))),
  );
}

function linked(html: string, link: string): GoogleAppsScript.Card_Service.DecoratedText {
  return line(html).setOpenLink(CardService.newOpenLink().setUrl(link));
}
