/// <reference types="google-apps-script" />

import { signatureError } from '../platform/platform-error';
import { Icon, ImageCropType } from './card-enums';
import { argument, count, emulated, flag, imageUrl, type Json, member, required, text } from './content';

type MaterialIcon = GoogleAppsScript.Card_Service.MaterialIcon;
type IconImage = GoogleAppsScript.Card_Service.IconImage;

export function createMaterialIcon(): MaterialIcon {
  const json: Json = {};
  const self: MaterialIcon = emulated('MaterialIcon', () => required('MaterialIcon', json, 'name'), {
    setName(name) {
      json.name = text('MaterialIcon.setName', name);
      return self;
    },
    setFill(fill) {
      json.fill = flag('MaterialIcon.setFill', fill);
      return self;
    },
    setWeight(weight) {
      json.weight = count('MaterialIcon.setWeight', weight);
      return self;
    },
    setGrade(grade) {
      // Unlike the other numbers this one may be negative.
      if (!Number.isInteger(grade)) throw signatureError('MaterialIcon.setGrade', grade);
      json.grade = grade;
      return self;
    },
  });
  return self;
}

/** What IconImage and ImageButton share: one picture out of three kinds. */
export function iconSource(kind: string): {
  readonly json: () => Json;
  known(icon: unknown): void;
  url(url: unknown): void;
  material(icon: unknown): void;
} {
  let source: () => Json = () => ({});
  return {
    json: () => required(kind, { icon: Object.values(source())[0] }, 'icon') && source(),
    known(icon) {
      const knownIcon = member(`${kind}.setIcon`, icon, Icon);
      source = () => ({ knownIcon });
    },
    url(url) {
      const iconUrl = imageUrl(`${kind}.setIconUrl`, url);
      source = () => ({ iconUrl });
    },
    material(icon) {
      const content = argument(`${kind}.setMaterialIcon`, icon, 'MaterialIcon');
      source = () => ({ materialIcon: content.json() });
    },
  };
}

export function createIconImage(): IconImage {
  const source = iconSource('IconImage');
  const json: Json = {};
  const self: IconImage = emulated('IconImage', () => ({ ...source.json(), ...json }), {
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
    setAltText(altText) {
      json.altText = text('IconImage.setAltText', altText);
      return self;
    },
    setImageCropType(type) {
      const name = member('IconImage.setImageCropType', type, ImageCropType);
      json.imageType = name === 'CIRCLE' ? 'CIRCLE' : 'SQUARE';
      return self;
    },
  });
  return self;
}
