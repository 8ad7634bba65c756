/// <reference types="google-apps-script" />
import { Icon, ImageCropType } from './card-enums';
import { emulated, type Json, missingField, type Read, required, setters, settled } from './content';
import * as read from './readers';

type MaterialIcon = GoogleAppsScript.Card_Service.MaterialIcon;
type IconImage = GoogleAppsScript.Card_Service.IconImage;

export function createMaterialIcon(): MaterialIcon {
  const fields: Json = {};
  const self: MaterialIcon = emulated(
    'MaterialIcon',
    () => required('MaterialIcon', fields, 'name'),
    setters('MaterialIcon', fields, () => self, {
      setName: ['name', read.text],
      setFill: ['fill', read.flag],
      setWeight: ['weight', read.count],
      setGrade: ['grade', read.integer],
    }),
  );
  return self;
}

/** What IconImage and ImageButton share: one picture of three possible kinds, the last one that was set. */
export function iconSource<T extends object>(kind: string, self: () => T) {
  let source: Json = {};
  const picking =
    (method: string, field: string, reader: Read) =>
    (value: unknown): T => {
      source = { [field]: reader(`${kind}.${method}`, value) };
      return self();
    };
  return {
    json(): Json {
      if (Object.keys(source).length === 0) throw missingField(kind, 'icon');
      return settled(source);
    },
    members: {
      setIcon: picking('setIcon', 'knownIcon', read.oneOf(Icon)),
      setIconUrl: picking('setIconUrl', 'iconUrl', read.imageUrl),
      setMaterialIcon: picking('setMaterialIcon', 'materialIcon', read.part('MaterialIcon')),
    },
  };
}

/**
 * card.proto, google.apps.card.v1.Icon (github.com/googleapis/googleapis), of an alternative text: "If unspecified, the
 * default value `Button` is provided". Refused here, since a reader of screens would hear that at each line; and of a picture
 * nothing at all.
 */
export function withAltText(kind: string, icon: Json): Json {
  return required(kind, icon, 'altText');
}

export function createIconImage(): IconImage {
  const fields: Json = {};
  const source = iconSource<IconImage>('IconImage', () => self);
  const self: IconImage = emulated(
    'IconImage',
    () => withAltText('IconImage', { ...source.json(), ...fields }),
    {
      ...source.members,
      ...setters('IconImage', fields, () => self, {
        setAltText: ['altText', read.text],
        setImageCropType: ['imageType', imageType],
      }),
    },
  );
  return self;
}

/** An icon of a card is square or round; the other shapes of an image are square here. */
function imageType(method: string, value: unknown): string {
  return read.oneOf(ImageCropType)(method, value) === 'CIRCLE' ? 'CIRCLE' : 'SQUARE';
}
