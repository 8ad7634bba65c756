/// <reference types="google-apps-script" />
import { clickMembers } from './actions';
import { Icon } from './card-enums';
import { emulated, type Json, type Read, required, setters } from './content';
import { withAltText } from './icons';
import type { Links } from './links';
import { checkMarkup } from './markup';
import * as read from './readers';

type TextParagraph = GoogleAppsScript.Card_Service.TextParagraph;
type DecoratedText = GoogleAppsScript.Card_Service.DecoratedText;
type Image = GoogleAppsScript.Card_Service.Image;
type Divider = GoogleAppsScript.Card_Service.Divider;

/** A text that Gmail reads as HTML: its tags and links are checked. */
const html =
  (links: Links): Read =>
  (method, value) =>
    links.checkHtml(checkMarkup(method, read.text(method, value)));

export function createTextParagraph(links: Links): TextParagraph {
  const fields: Json = {};
  const content = (): Json => ({ textParagraph: required('TextParagraph', fields, 'text') });
  const self: TextParagraph = emulated(
    'TextParagraph',
    content,
    setters('TextParagraph', fields, () => self, { setText: ['text', html(links)] }),
  );
  return self;
}

export function createDivider(): Divider {
  return emulated('Divider', () => ({ divider: {} }), {});
}

export function createImage(): Image {
  const fields: Json = {};
  const click = clickMembers<Image>('Image', () => self);
  const content = (): Json => ({
    image: { ...withAltText('Image', required('Image', fields, 'imageUrl')), ...click.onClick() },
  });
  const self: Image = emulated('Image', content, {
    ...click.members,
    ...setters('Image', fields, () => self, {
      setImageUrl: ['imageUrl', read.imageUrl],
      setAltText: ['altText', read.text],
    }),
  });
  return self;
}

/** What may stand at the end of a decorated text. */
const CONTROLS = ['endIcon', 'button', 'switchControl'];

export function createDecoratedText(links: Links): DecoratedText {
  const fields: Json = {};
  /** The icon at the start, as the older setters describe it; `setStartIcon` overrides it. */
  const icon: Json = {};
  const click = clickMembers<DecoratedText>('DecoratedText', () => self);
  const content = (): Json => ({
    decoratedText: {
      ...(Object.keys(icon).length === 0 ? {} : { startIcon: withAltText('DecoratedText', icon) }),
      ...required('DecoratedText', fields, 'text'),
      ...click.onClick(),
    },
  });
  const self: DecoratedText = emulated('DecoratedText', content, {
    ...click.members,
    ...setters('DecoratedText', fields, () => self, {
      setText: ['text', html(links)],
      setTopLabel: ['topLabel', read.text],
      setBottomLabel: ['bottomLabel', read.text],
      setWrapText: ['wrapText', read.flag],
      setStartIcon: ['startIcon', read.part('IconImage')],
      setEndIcon: ['endIcon', onlyControl(fields, read.part('IconImage'))],
      setButton: ['button', onlyControl(fields, read.part('TextButton', 'ImageButton'))],
      setSwitchControl: ['switchControl', onlyControl(fields, read.part('Switch'))],
    }),
    ...setters('DecoratedText', icon, () => self, {
      setIcon: ['knownIcon', read.oneOf(Icon)],
      setIconUrl: ['iconUrl', read.imageUrl],
      setIconAltText: ['altText', read.text],
    }),
  });
  return self;
}

function onlyControl(fields: Json, reader: Read): Read {
  return (method, value) => {
    const control = reader(method, value);
    if (CONTROLS.some((field) => field in fields)) {
      throw new Error(
        'DecoratedText\u00a0: un bouton, un interrupteur ou une icône de fin, mais un seul des trois.',
      );
    }
    return control;
  };
}
