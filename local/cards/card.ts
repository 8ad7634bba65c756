/// <reference types="google-apps-script" />
import { clickMembers } from './actions';
import { DisplayStyle, ImageStyle } from './card-enums';
import { argument, count, emulated, flag, imageUrl, type Json, member, required, text } from './content';
import type { Links } from './links';

type Card = GoogleAppsScript.Card_Service.Card;
type CardAction = GoogleAppsScript.Card_Service.CardAction;
type CardBuilder = GoogleAppsScript.Card_Service.CardBuilder;
type CardHeader = GoogleAppsScript.Card_Service.CardHeader;
type CardSection = GoogleAppsScript.Card_Service.CardSection;
type FixedFooter = GoogleAppsScript.Card_Service.FixedFooter;

const MAX_SECTIONS = 100;
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
  const json: Json = {};
  const self: CardHeader = emulated('CardHeader', () => ({ ...required('CardHeader', json, 'title') }), {
    setTitle(title) {
      json.title = text('CardHeader.setTitle', title);
      return self;
    },
    setSubtitle(subtitle) {
      json.subtitle = text('CardHeader.setSubtitle', subtitle);
      return self;
    },
    setImageUrl(url) {
      json.imageUrl = imageUrl('CardHeader.setImageUrl', url);
      return self;
    },
    setImageStyle(style) {
      json.imageType = member('CardHeader.setImageStyle', style, ImageStyle);
      return self;
    },
    setImageAltText(altText) {
      json.imageAltText = text('CardHeader.setImageAltText', altText);
      return self;
    },
  });
  return self;
}

export function createCardSection(links: Links): CardSection {
  const json: Json = {};
  const widgets: (() => Json)[] = [];
  const content = (): Json => {
    if (widgets.length === 0) {
      throw new Error('CardSection\u00a0: une section doit contenir au moins un widget.');
    }
    return { ...json, widgets: widgets.map((widget) => widget()) };
  };
  const self: CardSection = emulated('CardSection', content, {
    setHeader(header) {
      json.header = links.checkHtml(text('CardSection.setHeader', header));
      return self;
    },
    addWidget(widget) {
      const { kind, json: own } = argument('CardSection.addWidget', widget, ...WIDGETS, ...BUTTONS);
      widgets.push(BUTTONS.includes(kind) ? () => ({ buttonList: { buttons: [own()] } }) : own);
      return self;
    },
    setCollapsible(collapsible) {
      json.collapsible = flag('CardSection.setCollapsible', collapsible);
      return self;
    },
    setNumUncollapsibleWidgets(widgetCount) {
      json.uncollapsibleWidgetsCount = count('CardSection.setNumUncollapsibleWidgets', widgetCount);
      return self;
    },
  });
  return self;
}

export function createCardAction(): CardAction {
  const json: Json = {};
  const click = clickMembers<CardAction>('CardAction', () => self);
  const content = (): Json => ({ ...required('CardAction', json, 'actionLabel'), ...click.onClick() });
  const self: CardAction = emulated('CardAction', content, {
    ...click.members,
    setText(label) {
      json.actionLabel = text('CardAction.setText', label);
      return self;
    },
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

/** `warn` hears of what Gmail drops without a word. */
export function createCardBuilder(warn: (text: string) => void): CardBuilder {
  const json: Json = {};
  const parts: Record<string, () => Json> = {};
  const sections: (() => Json)[] = [];
  const cardActions: (() => Json)[] = [];
  const build = (): Json => {
    if (sections.length === 0)
      throw new Error('CardBuilder\u00a0: une carte doit contenir au moins une section.');
    return {
      ...json,
      ...Object.fromEntries(Object.entries(parts).map(([field, part]) => [field, part()])),
      ...(cardActions.length === 0 ? {} : { cardActions: cardActions.map((action) => action()) }),
      sections: withinLimit(
        sections.map((section) => section()),
        warn,
      ),
    };
  };
  const self: CardBuilder = emulated('CardBuilder', build, {
    setHeader(header) {
      parts.header = argument('CardBuilder.setHeader', header, 'CardHeader').json;
      return self;
    },
    setPeekCardHeader(header) {
      parts.peekCardHeader = argument('CardBuilder.setPeekCardHeader', header, 'CardHeader').json;
      return self;
    },
    setFixedFooter(footer) {
      parts.fixedFooter = argument('CardBuilder.setFixedFooter', footer, 'FixedFooter').json;
      return self;
    },
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
    setName(name) {
      json.name = text('CardBuilder.setName', name);
      return self;
    },
    setDisplayStyle(style) {
      json.displayStyle = member('CardBuilder.setDisplayStyle', style, DisplayStyle);
      return self;
    },
    build: () => cardOf(build()),
  });
  return self;
}

function cardOf(json: Json): Card {
  return emulated('Card', () => json, { printJson: () => JSON.stringify(json) });
}

function withinLimit(sections: readonly Json[], warn: (text: string) => void): Json[] {
  let room = MAX_WIDGETS;
  const kept = sections.map((section) => {
    const widgets = (section.widgets as Json[]).slice(0, room);
    const dropped = (section.widgets as Json[]).length - widgets.length;
    room -= widgets.length;
    return { section: { ...section, widgets }, dropped };
  });
  const dropped = kept.reduce((sum, one) => sum + one.dropped, 0);
  if (dropped > 0) warn(`${dropped} widget(s) beyond the ${MAX_WIDGETS} of a card were dropped`);
  return kept.map(({ section }) => section).filter(({ widgets }) => widgets.length > 0);
}
