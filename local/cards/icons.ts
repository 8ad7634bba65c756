/// <reference types="google-apps-script" />
import { Icon, ImageCropType } from './card-enums';
import {
  count,
  emulated,
  flag,
  imageUrl,
  integer,
  type Json,
  missingField,
  oneOf,
  part,
  type Read,
  required,
  setters,
  settled,
  text,
} from './content';

type MaterialIcon = GoogleAppsScript.Card_Service.MaterialIcon;
type IconImage = GoogleAppsScript.Card_Service.IconImage;

export function createMaterialIcon(): MaterialIcon {
  const fields: Json = {};
  const self: MaterialIcon = emulated(
    'MaterialIcon',
    () => required('MaterialIcon', fields, 'name'),
    setters('MaterialIcon', fields, () => self, {
      setName: ['name', text],
      setFill: ['fill', flag],
      setWeight: ['weight', count],
      setGrade: ['grade', integer],
    }),
  );
  return self;
}

/** What IconImage and ImageButton share: one picture out of three kinds, the last one that was set. */
export function iconSource<T extends object>(kind: string, self: () => T) {
  let source: Json = {};
  const picking =
    (method: string, field: string, read: Read) =>
    (value: unknown): T => {
      source = { [field]: read(`${kind}.${method}`, value) };
      return self();
    };
  return {
    json(): Json {
      if (Object.keys(source).length === 0) throw missingField(kind, 'icon');
      return settled(source);
    },
    members: {
      setIcon: picking('setIcon', 'knownIcon', oneOf(Icon)),
      setIconUrl: picking('setIconUrl', 'iconUrl', imageUrl),
      setMaterialIcon: picking('setMaterialIcon', 'materialIcon', part('MaterialIcon')),
    },
  };
}

export function createIconImage(): IconImage {
  const fields: Json = {};
  const source = iconSource<IconImage>('IconImage', () => self);
  const self: IconImage = emulated('IconImage', () => ({ ...source.json(), ...fields }), {
    ...source.members,
    ...setters('IconImage', fields, () => self, {
      setAltText: ['altText', text],
      setImageCropType: ['imageType', imageType],
    }),
  });
  return self;
}

/** An icon of a card is square or round; the other shapes of an image are square here. */
function imageType(method: string, value: unknown): string {
  return oneOf(ImageCropType)(method, value) === 'CIRCLE' ? 'CIRCLE' : 'SQUARE';
}
