/// <reference types="google-apps-script" />
import { clickMembers } from './actions';
import { DisplayStyle, ImageStyle } from './card-enums';
import { argument, emulated, type Json, required, setters, settled } from './content';
import type { Links } from './links';
import { checkMarkup } from './markup';
import * as read from './readers';

type Card = GoogleAppsScript.Card_Service.Card;
type CardAction = GoogleAppsScript.Card_Service.CardAction;
type CardBuilder = GoogleAppsScript.Card_Service.CardBuilder;
type CardHeader = GoogleAppsScript.Card_Service.CardHeader;
type CardSection = GoogleAppsScript.Card_Service.CardSection;
type FixedFooter = GoogleAppsScript.Card_Service.FixedFooter;

/** Reference of CardService (`CardBuilder.addSection`): "You can't add more than 100 sections to a card". */
const MAX_SECTIONS = 100;
/**
 * card.proto, google.apps.card.v1.Card (github.com/googleapis/googleapis): "up to 100 widgets per card. Any widgets
 * beyond this limit are ignored"; to the guide to cards they cannot be added
 * (https://developers.google.com/workspace/add-ons/concepts/cards). Refused here, since nothing may be lost in silence.
 */
const MAX_WIDGETS = 100;
const BUTTONS = ['TextButton', 'ImageButton'];
const WIDGETS = [
  'TextParagraph',
  'DecoratedText',
  'Image',
  'Divider',
  'ButtonSet',
  'TextInput',
  'SelectionInput',
  'DatePicker',
  'DateTimePicker',
  'TimePicker',
  'Grid',
];

export function createCardHeader(): CardHeader {
  const fields: Json = {};
  const self: CardHeader = emulated(
    'CardHeader',
    () => required('CardHeader', fields, 'title'),
    setters('CardHeader', fields, () => self, {
      setTitle: ['title', read.text],
      setSubtitle: ['subtitle', read.text],
      setImageUrl: ['imageUrl', read.imageUrl],
      setImageStyle: ['imageType', read.oneOf(ImageStyle)],
      setImageAltText: ['imageAltText', read.text],
    }),
  );
  return self;
}

export function createCardSection(links: Links): CardSection {
  const fields: Json = {};
  const widgets: (() => Json)[] = [];
  const content = (): Json => {
    if (widgets.length === 0) {
      throw new Error('CardSection\u00a0: une section doit contenir au moins un widget.');
    }
    return { ...fields, widgets: widgets.map((widget) => widget()) };
  };
  const self: CardSection = emulated('CardSection', content, {
    ...setters('CardSection', fields, () => self, {
      setHeader: [
        'header',
        (method, header) => links.checkHtml(checkMarkup(method, read.text(method, header))),
      ],
      setCollapsible: ['collapsible', read.flag],
      setNumUncollapsibleWidgets: ['uncollapsibleWidgetsCount', read.count],
    }),
    addWidget(widget) {
      const { kind, json } = argument('CardSection.addWidget', widget, ...WIDGETS, ...BUTTONS);
      widgets.push(BUTTONS.includes(kind) ? () => ({ buttonList: { buttons: [json()] } }) : json);
      return self;
    },
  });
  return self;
}

export function createCardAction(): CardAction {
  const fields: Json = {};
  const click = clickMembers<CardAction>('CardAction', () => self);
  const content = (): Json => ({ ...required('CardAction', fields, 'actionLabel'), ...click.onClick() });
  const self: CardAction = emulated('CardAction', content, {
    ...click.members,
    ...setters('CardAction', fields, () => self, { setText: ['actionLabel', read.text] }),
  });
  return self;
}

/** The primary button must be filled, the secondary outlined, and there is no secondary without a primary. */
export function createFixedFooter(): FixedFooter {
  let primary: (() => Json) | null = null;
  let secondary: (() => Json) | null = null;
  const styled = (button: () => Json, style: string): Json => {
    const json = button();
    if ((json.type ?? 'OUTLINED') === style) return json;
    throw new Error(`FixedFooter\u00a0: le style de ce bouton doit être ${style}.`);
  };
  const content = (): Json => {
    if (primary === null) throw new Error('FixedFooter\u00a0: le bouton principal est obligatoire.');
    return {
      primaryButton: styled(primary, 'FILLED'),
      ...(secondary === null ? {} : { secondaryButton: styled(secondary, 'OUTLINED') }),
    };
  };
  const self: FixedFooter = emulated('FixedFooter', content, {
    setPrimaryButton(button) {
      primary = argument('FixedFooter.setPrimaryButton', button, 'TextButton').json;
      return self;
    },
    setSecondaryButton(button) {
      secondary = argument('FixedFooter.setSecondaryButton', button, 'TextButton').json;
      return self;
    },
  });
  return self;
}

export function createCardBuilder(): CardBuilder {
  const fields: Json = {};
  const sections: (() => Json)[] = [];
  const cardActions: (() => Json)[] = [];
  const build = (): Json => {
    if (sections.length === 0)
      throw new Error('CardBuilder\u00a0: une carte doit contenir au moins une section.');
    return {
      ...settled(fields),
      ...(cardActions.length === 0 ? {} : { cardActions: cardActions.map((action) => action()) }),
      sections: withinLimit(sections.map((section) => section())),
    };
  };
  const self: CardBuilder = emulated('CardBuilder', build, {
    ...setters('CardBuilder', fields, () => self, {
      setHeader: ['header', read.part('CardHeader')],
      setPeekCardHeader: ['peekCardHeader', read.part('CardHeader')],
      setFixedFooter: ['fixedFooter', read.part('FixedFooter')],
      setName: ['name', read.text],
      setDisplayStyle: ['displayStyle', read.oneOf(DisplayStyle)],
    }),
    addSection(section) {
      if (sections.length === MAX_SECTIONS) {
        throw new Error(`CardBuilder\u00a0: ${MAX_SECTIONS} sections au maximum.`);
      }
      sections.push(argument('CardBuilder.addSection', section, 'CardSection').json);
      return self;
    },
    addCardAction(action) {
      cardActions.push(argument('CardBuilder.addCardAction', action, 'CardAction').json);
      return self;
    },
    build: () => cardOf(build()),
  });
  return self;
}

function cardOf(json: Json): Card {
  return emulated('Card', () => json, { printJson: () => JSON.stringify(json) });
}

function withinLimit(sections: readonly Json[]): readonly Json[] {
  const count = sections.reduce((sum, { widgets }) => sum + (widgets as readonly Json[]).length, 0);
  if (count <= MAX_WIDGETS) return sections;
  throw new Error(`CardBuilder\u00a0: ${MAX_WIDGETS} widgets au maximum, ${count} ajoutés.`);
}
