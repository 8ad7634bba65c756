/// <reference types="google-apps-script" />
import { type CardServiceOptions, createCardService } from '../../../local/cards/card-service';
import { contentOf } from '../../../local/cards/content';
import { cardProblems } from '../../helpers/card-schema';

const service = (options?: CardServiceOptions) => createCardService(options);
type Cards = ReturnType<typeof service>;

const textOf = (cards: Cards, text: string) => cards.newTextParagraph().setText(text);
const cardWith = (cards: Cards, ...widgets: GoogleAppsScript.Card_Service.Widget[]) => {
  const section = cards.newCardSection();
  for (const widget of widgets) section.addWidget(widget);
  return cards.newCardBuilder().addSection(section).build();
};
const jsonOf = (card: GoogleAppsScript.Card_Service.Card) => JSON.parse(card.printJson());
const firstWidget = (cards: Cards, widget: GoogleAppsScript.Card_Service.Widget) =>
  jsonOf(cardWith(cards, widget)).sections[0].widgets[0];

describe('CardService', () => {
  it('builds a card with every widget in the form of card.proto', () => {
    const cards = service();
    const action = () => cards.newAction().setFunctionName('go').setParameters({ action: 'close', id: '7' });
    const filled = cards
      .newTextButton()
      .setText('Répondre')
      .setTextButtonStyle(cards.TextButtonStyle.FILLED)
      .setBackgroundColor('#ff0000')
      .setComposeAction(action(), cards.ComposedEmailType.REPLY_AS_DRAFT);
    const icon = () => cards.newIconImage().setIcon(cards.Icon.CLOCK).setAltText('Horloge');
    const material = cards
      .newIconImage()
      .setMaterialIcon(cards.newMaterialIcon().setName('schedule').setFill(true).setWeight(400).setGrade(-25))
      .setAltText('Délai');
    const section = cards
      .newCardSection()
      .setHeader('<b>Suivi</b>')
      .setCollapsible(true)
      .setNumUncollapsibleWidgets(2)
      .addWidget(textOf(cards, 'Texte <a href="https://mail.google.com/x">lien</a>'))
      .addWidget(cards.newDivider())
      .addWidget(
        cards
          .newDecoratedText()
          .setTopLabel('Échéance')
          .setText('<b>2 h 10</b>')
          .setBottomLabel('mardi')
          .setWrapText(true)
          .setStartIcon(material)
          .setEndIcon(icon())
          .setOnClickAction(action()),
      )
      .addWidget(
        cards
          .newDecoratedText()
          .setText('Samedi')
          .setSwitchControl(
            cards
              .newSwitch()
              .setFieldName('sat')
              .setValue('on')
              .setSelected(true)
              .setControlType(cards.SwitchControlType.CHECK_BOX)
              .setOnChangeAction(action()),
          ),
      )
      .addWidget(cards.newImage().setImageUrl('https://example.com/a.png').setAltText('A'))
      .addWidget(filled)
      .addWidget(
        cards
          .newButtonSet()
          .addButton(
            cards
              .newImageButton()
              .setIcon(cards.Icon.EMAIL)
              .setAltText('Courrier')
              .setOnClickAction(action()),
          )
          .addButton(
            cards
              .newTextButton()
              .setText('Ouvrir')
              .setOpenLink(
                cards
                  .newOpenLink()
                  .setUrl('https://mail.google.com/mail')
                  .setOpenAs(cards.OpenAs.OVERLAY)
                  .setOnClose(cards.OnClose.RELOAD_ADD_ON),
              ),
          ),
      )
      .addWidget(
        cards
          .newTextInput()
          .setFieldName('note')
          .setTitle('Note')
          .setHint('Courte')
          .setValue('x')
          .setMultiline(true)
          .setSuggestions(cards.newSuggestions().addSuggestions(['a', 'b']))
          .setValidation(cards.newValidation().setCharacterLimit(80).setInputType(cards.InputType.TEXT))
          .setOnChangeAction(action()),
      )
      .addWidget(
        cards
          .newSelectionInput()
          .setFieldName('level')
          .setTitle('Priorité')
          .setType(cards.SelectionInputType.DROPDOWN)
          .addItem('Élevée', 'elevee', true)
          .setOnChangeAction(action()),
      )
      .addWidget(cards.newDatePicker().setFieldName('d').setTitle('Jour').setValueInMsSinceEpoch(0))
      .addWidget(
        cards
          .newDateTimePicker()
          .setFieldName('dt')
          .setValueInMsSinceEpoch('1767225600000')
          .setTimeZoneOffsetInMins(60),
      )
      .addWidget(cards.newTimePicker().setFieldName('t').setHours(9).setMinutes(30))
      .addWidget(
        cards
          .newGrid()
          .setTitle('Grille')
          .setNumColumns(2)
          .addItem(
            cards.newGridItem().setIdentifier('1').setTitle('Un').setLayout(cards.GridItemLayout.TEXT_BELOW),
          )
          .setOnClickAction(action()),
      );
    const card = cards
      .newCardBuilder()
      .setName('main')
      .setHeader(
        cards
          .newCardHeader()
          .setTitle('Vigie')
          .setSubtitle('Support')
          .setImageUrl('https://example.com/logo.png')
          .setImageStyle(cards.ImageStyle.CIRCLE)
          .setImageAltText('Logo'),
      )
      .setPeekCardHeader(cards.newCardHeader().setTitle('Aperçu'))
      .setDisplayStyle(cards.DisplayStyle.PEEK)
      .addCardAction(cards.newCardAction().setText('Réglages').setOnClickAction(action()))
      .setFixedFooter(
        cards
          .newFixedFooter()
          .setPrimaryButton(filled)
          .setSecondaryButton(cards.newTextButton().setText('Plus').setOnClickAction(action())),
      )
      .addSection(section)
      .build();

    const json = jsonOf(card);
    expect(cardProblems(json)).toEqual([]);
    expect(json.sections[0].widgets).toHaveLength(13);
    expect(json.sections[0].widgets[2].decoratedText).toMatchObject({
      topLabel: 'Échéance',
      startIcon: { materialIcon: { name: 'schedule', fill: true, weight: 400, grade: -25 } },
      onClick: {
        action: {
          function: 'go',
          parameters: [
            { key: 'action', value: 'close' },
            { key: 'id', value: '7' },
          ],
        },
      },
    });
    expect(json.sections[0].widgets[5].buttonList.buttons[0].color).toEqual({ red: 1, green: 0, blue: 0 });
    expect(contentOf(card)?.json()).toEqual(json);
  });

  it('takes 100 widgets in a card, wherever they stand', () => {
    const cards = service();
    const builder = cards.newCardBuilder();
    for (let part = 0; part < 2; part += 1) {
      const section = cards.newCardSection();
      for (let at = 0; at < 50; at += 1) section.addWidget(textOf(cards, `${at}`));
      builder.addSection(section);
    }
    expect(() => builder.build()).not.toThrow();
    builder.addSection(cards.newCardSection().addWidget(cards.newDivider()));
    expect(() => builder.build()).toThrow('100 widgets au maximum, 101 ajoutés');
  });

  it.each([
    'Simple &amp; sans balise',
    '<b>gras</b> <I>italique</I> <u>souligné</u> <s>barré</s>',
    '<font color="#ea9999">rouge</font><br>à la ligne<br/>',
    '<a href="https://mail.google.com/x">lien</a> <time>2026-11-24</time>',
  ])('knows the tags of %s', (html) => {
    const cards = service();
    expect(firstWidget(cards, textOf(cards, html)).textParagraph.text).toBe(html);
  });

  it('keeps a colour on a filled button only', () => {
    const cards = service();
    const button = (style: 'OUTLINED' | 'FILLED') =>
      firstWidget(
        cards,
        cards
          .newTextButton()
          .setText('Clore')
          .setTextButtonStyle(cards.TextButtonStyle[style])
          .setBackgroundColor('#000000'),
      ).buttonList.buttons[0];
    expect(button('FILLED').color).toEqual({ red: 0, green: 0, blue: 0 });
    expect(button('OUTLINED')).not.toHaveProperty('color');
  });

  it('lets links through that the manifest allows, and no others', () => {
    const cards = service({ openLinkUrlPrefixes: ['https://mail.google.com/'] });
    expect(() => cards.newOpenLink().setUrl('https://mail.google.com/mail/#all/1')).not.toThrow();
    expect(() => cards.newOpenLink().setUrl('mailto:a@example.com')).not.toThrow();
    expect(() => cards.newOpenLink().setUrl('https://example.com/')).toThrow('openLinkUrlPrefixes');
    expect(() => textOf(cards, 'un <a href="https://example.com/">lien</a>')).toThrow('https://example.com/');
    expect(() => service({ openLinkUrlPrefixes: [] }).newOpenLink().setUrl('https://a.fr/')).toThrow();
  });

  const loose = (value: unknown) => value as never;
  it.each<[string, (cards: Cards) => unknown, string]>([
    ['a number as text', (cards) => cards.newTextParagraph().setText(loose(3)), 'TextParagraph.setText'],
    [
      'a parameter that is no text',
      (cards) => cards.newAction().setParameters(loose({ id: 7 })),
      'Action.setParameters',
    ],
    ['a section without widgets', (cards) => cardWith(cards), 'au moins un widget'],
    ['a card without sections', (cards) => cards.newCardBuilder().build(), 'au moins une section'],
    [
      'an action without a function',
      (cards) => cardWith(cards, cards.newTextButton().setText('a').setOnClickAction(cards.newAction())),
      'function',
    ],
    [
      'a second click handler',
      (cards) => {
        const action = cards.newAction().setFunctionName('go');
        return cards
          .newTextButton()
          .setOnClickAction(action)
          .setComposeAction(action, cards.ComposedEmailType.REPLY_AS_DRAFT);
      },
      'un seul gestionnaire de clic',
    ],
    [
      'a button and an icon at the end of one line',
      (cards) =>
        cards
          .newDecoratedText()
          .setButton(cards.newTextButton().setText('a'))
          .setEndIcon(cards.newIconImage().setIcon(cards.Icon.STAR)),
      'un seul des trois',
    ],
    ['an input without a name', (cards) => cardWith(cards, cards.newTextInput().setTitle('a')), 'name'],
    ['an SVG picture', (cards) => cards.newImage().setImageUrl('https://a.fr/b.svg'), 'Image.setImageUrl'],
    [
      'a footer whose primary button is not filled',
      (cards) =>
        cards
          .newCardBuilder()
          .addSection(cards.newCardSection().addWidget(textOf(cards, 'a')))
          .setFixedFooter(cards.newFixedFooter().setPrimaryButton(cards.newTextButton().setText('a')))
          .build(),
      'FILLED',
    ],
    ['a widget that is none', (cards) => cards.newCardSection().addWidget(cards.newAction()), 'addWidget'],
    [
      'item 101 of a list',
      (cards) => {
        const list = cards.newSelectionInput().setFieldName('a');
        for (let at = 0; at <= 100; at += 1) list.addItem(`${at}`, `${at}`, false);
        return list;
      },
      '100 éléments',
    ],
    [
      'an icon without an alternative text',
      (cards) =>
        cardWith(
          cards,
          cards.newDecoratedText().setText('a').setStartIcon(cards.newIconImage().setIcon(cards.Icon.STAR)),
        ),
      'altText',
    ],
    [
      'an older icon without an alternative text',
      (cards) => cardWith(cards, cards.newDecoratedText().setText('a').setIcon(cards.Icon.STAR)),
      'altText',
    ],
    [
      'an image button without an alternative text',
      (cards) => cardWith(cards, cards.newImageButton().setIcon(cards.Icon.STAR)),
      'altText',
    ],
    [
      'a picture without an alternative text',
      (cards) => cardWith(cards, cards.newImage().setImageUrl('https://example.fr/a.png')),
      'altText',
    ],
    ['a tag of no text widget', (cards) => textOf(cards, '<p>a</p>'), 'TextParagraph.setText'],
    ['a tag that is not closed', (cards) => cards.newDecoratedText().setText('<b'), 'DecoratedText.setText'],
    ['a sign that begins no tag', (cards) => textOf(cards, 'a < b'), 'TextParagraph.setText'],
    ['such a header', (cards) => cards.newCardSection().setHeader('<h1>a</h1>'), 'CardSection.setHeader'],
    [
      'a member that it lacks',
      (cards) => (cards as Partial<GoogleAppsScript.Card_Service.CardService>).newKeyValue,
      'CardService.newKeyValue is not emulated',
    ],
    [
      'an unknown icon',
      (cards) => loose((cards.Icon as unknown as Record<string, unknown>).LIGHTHOUSE),
      'Icon.LIGHTHOUSE',
    ],
  ])('refuses %s', (_case, build, message) => {
    expect(() => build(service())).toThrow(message);
  });
});
