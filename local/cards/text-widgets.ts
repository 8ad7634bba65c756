/// <reference types="google-apps-script" />
import { clickMembers } from './actions';
import { Icon } from './card-enums';
import { argument, emulated, flag, imageUrl, type Json, member, required, text } from './content';
import type { Links } from './links';

type TextParagraph = GoogleAppsScript.Card_Service.TextParagraph;
type DecoratedText = GoogleAppsScript.Card_Service.DecoratedText;
type Image = GoogleAppsScript.Card_Service.Image;
type Divider = GoogleAppsScript.Card_Service.Divider;

export function createTextParagraph(links: Links): TextParagraph {
  const json: Json = {};
  const content = (): Json => ({ textParagraph: required('TextParagraph', json, 'text') });
  const self: TextParagraph = emulated('TextParagraph', content, {
    setText(html) {
      json.text = links.checkHtml(text('TextParagraph.setText', html));
      return self;
    },
  });
  return self;
}

export function createDivider(): Divider {
  return emulated('Divider', () => ({ divider: {} }), {});
}

export function createImage(): Image {
  const json: Json = {};
  const click = clickMembers<Image>('Image', () => self);
  const content = (): Json => ({ image: { ...required('Image', json, 'imageUrl'), ...click.onClick() } });
  const self: Image = emulated('Image', content, {
    ...click.members,
    setImageUrl(url) {
      json.imageUrl = imageUrl('Image.setImageUrl', url);
      return self;
    },
    setAltText(altText) {
      json.altText = text('Image.setAltText', altText);
      return self;
    },
  });
  return self;
}

export function createDecoratedText(links: Links): DecoratedText {
  const json: Json = {};
  const startIcon: Json = {};
  let start: (() => Json) | null = null;
  let control: (() => Json) | null = null;
  const click = clickMembers<DecoratedText>('DecoratedText', () => self);
  const setControl = (to: () => Json): DecoratedText => {
    if (control !== null) {
      throw new Error(
        'DecoratedText\u00a0: un bouton, un interrupteur ou une icône de fin, mais un seul des trois.',
      );
    }
    control = to;
    return self;
  };
  const content = (): Json => ({
    decoratedText: {
      ...required('DecoratedText', json, 'text'),
      ...(start === null
        ? Object.keys(startIcon).length === 0
          ? {}
          : { startIcon }
        : { startIcon: start() }),
      ...(control === null ? {} : control()),
      ...click.onClick(),
    },
  });
  const self: DecoratedText = emulated('DecoratedText', content, {
    ...click.members,
    setText(html) {
      json.text = links.checkHtml(text('DecoratedText.setText', html));
      return self;
    },
    setTopLabel(label) {
      json.topLabel = text('DecoratedText.setTopLabel', label);
      return self;
    },
    setBottomLabel(label) {
      json.bottomLabel = text('DecoratedText.setBottomLabel', label);
      return self;
    },
    setWrapText(wrap) {
      json.wrapText = flag('DecoratedText.setWrapText', wrap);
      return self;
    },
    setIcon(icon) {
      startIcon.knownIcon = member('DecoratedText.setIcon', icon, Icon);
      return self;
    },
    setIconUrl(url) {
      startIcon.iconUrl = imageUrl('DecoratedText.setIconUrl', url);
      return self;
    },
    setIconAltText(altText) {
      startIcon.altText = text('DecoratedText.setIconAltText', altText);
      return self;
    },
    setStartIcon(icon) {
      start = argument('DecoratedText.setStartIcon', icon, 'IconImage').json;
      return self;
    },
    setEndIcon(icon) {
      const { json: end } = argument('DecoratedText.setEndIcon', icon, 'IconImage');
      return setControl(() => ({ endIcon: end() }));
    },
    setButton(button) {
      const { json: own } = argument('DecoratedText.setButton', button, 'TextButton', 'ImageButton');
      return setControl(() => ({ button: own() }));
    },
    setSwitchControl(switchToSet) {
      const { json: own } = argument('DecoratedText.setSwitchControl', switchToSet, 'Switch');
      return setControl(() => ({ switchControl: own() }));
    },
  });
  return self;
}
