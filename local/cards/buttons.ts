/// <reference types="google-apps-script" />
import { invalidArgument } from '../platform/platform-error';
import { clickMembers } from './actions';
import { TextButtonStyle } from './card-enums';
import { argument, emulated, type Json, required, setters } from './content';
import { iconSource, withAltText } from './icons';
import * as read from './readers';

type TextButton = GoogleAppsScript.Card_Service.TextButton;
type ImageButton = GoogleAppsScript.Card_Service.ImageButton;
type ButtonSet = GoogleAppsScript.Card_Service.ButtonSet;

export function createTextButton(): TextButton {
  const fields: Json = {};
  const click = clickMembers<TextButton>('TextButton', () => self);
  const content = (): Json => {
    const { color, ...json } = required('TextButton', fields, 'text');
    // Gmail ignores the colour of any other style.
    const coloured = color !== undefined && json.type === 'FILLED';
    return { ...json, ...(coloured ? { color } : {}), ...click.onClick() };
  };
  const self: TextButton = emulated('TextButton', content, {
    ...click.members,
    ...setters('TextButton', fields, () => self, {
      setText: ['text', read.text],
      setAltText: ['altText', read.text],
      setDisabled: ['disabled', read.flag],
      setTextButtonStyle: ['type', read.oneOf(TextButtonStyle)],
      setBackgroundColor: ['color', rgb],
    }),
  });
  return self;
}

/** `#RRGGBB` as `google.type.Color`. */
function rgb(method: string, value: unknown): Json {
  const color = read.text(method, value);
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`${method} (${color})`);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return { red, green, blue };
}

export function createImageButton(): ImageButton {
  const fields: Json = {};
  const source = iconSource<ImageButton>('ImageButton', () => self);
  const click = clickMembers<ImageButton>('ImageButton', () => self);
  const content = (): Json => ({
    icon: source.json(),
    ...withAltText('ImageButton', fields),
    ...click.onClick(),
  });
  const self: ImageButton = emulated('ImageButton', content, {
    ...click.members,
    ...source.members,
    ...setters('ImageButton', fields, () => self, { setAltText: ['altText', read.text] }),
  });
  return self;
}

export function createButtonSet(): ButtonSet {
  const buttons: (() => Json)[] = [];
  const content = (): Json => {
    if (buttons.length === 0) throw new Error('ButtonSet\u00a0: au moins un bouton est nécessaire.');
    return { buttonList: { buttons: buttons.map((button) => button()) } };
  };
  const self: ButtonSet = emulated('ButtonSet', content, {
    addButton(button) {
      buttons.push(argument('ButtonSet.addButton', button, 'TextButton', 'ImageButton').json);
      return self;
    },
  });
  return self;
}
