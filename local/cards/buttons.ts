/// <reference types="google-apps-script" />
import { invalidArgument } from '../platform/platform-error';
import { clickMembers } from './actions';
import { TextButtonStyle } from './card-enums';
import { argument, emulated, flag, type Json, member, required, text } from './content';
import { iconSource } from './icons';

type TextButton = GoogleAppsScript.Card_Service.TextButton;
type ImageButton = GoogleAppsScript.Card_Service.ImageButton;
type ButtonSet = GoogleAppsScript.Card_Service.ButtonSet;

export function createTextButton(): TextButton {
  const json: Json = {};
  let background: Json | null = null;
  const click = clickMembers<TextButton>('TextButton', () => self);
  const content = (): Json => ({
    ...required('TextButton', json, 'text'),
    // Gmail ignores the colour of any other style.
    ...(background !== null && json.type === 'FILLED' ? { color: background } : {}),
    ...click.onClick(),
  });
  const self: TextButton = emulated('TextButton', content, {
    ...click.members,
    setText(label) {
      json.text = text('TextButton.setText', label);
      return self;
    },
    setAltText(altText) {
      json.altText = text('TextButton.setAltText', altText);
      return self;
    },
    setDisabled(disabled) {
      json.disabled = flag('TextButton.setDisabled', disabled);
      return self;
    },
    setTextButtonStyle(style) {
      json.type = member('TextButton.setTextButtonStyle', style, TextButtonStyle);
      return self;
    },
    setBackgroundColor(color) {
      background = rgb(text('TextButton.setBackgroundColor', color));
      return self;
    },
  });
  return self;
}

/** `#RRGGBB` as `google.type.Color`. */
function rgb(color: string): Json {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`TextButton.setBackgroundColor (${color})`);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return { red, green, blue };
}

export function createImageButton(): ImageButton {
  const json: Json = {};
  const source = iconSource('ImageButton');
  const click = clickMembers<ImageButton>('ImageButton', () => self);
  const self: ImageButton = emulated(
    'ImageButton',
    () => ({ icon: source.json(), ...json, ...click.onClick() }),
    {
      ...click.members,
      setAltText(altText) {
        json.altText = text('ImageButton.setAltText', altText);
        return self;
      },
      setIcon(icon) {
        source.known(icon);
        return self;
      },
      setIconUrl(url) {
        source.url(url);
        return self;
      },
      setMaterialIcon(icon) {
        source.material(icon);
        return self;
      },
    },
  );
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
