/// <reference types="google-apps-script" />
import { clickMembers } from './actions';
import { GridItemLayout } from './card-enums';
import { argument, emulated, type Json, required, setters, settled } from './content';
import * as read from './readers';

type Grid = Pick<
  GoogleAppsScript.Card_Service.Grid,
  | 'addItem'
  | 'setTitle'
  | 'setNumColumns'
  | 'setOnClickAction'
  | 'setOnClickOpenLinkAction'
  | 'setOpenLink'
  | 'setComposeAction'
  | 'setAuthorizationAction'
>;
type GridItem = Pick<
  GoogleAppsScript.Card_Service.GridItem,
  'setIdentifier' | 'setImage' | 'setLayout' | 'setSubtitle' | 'setTitle'
>;
type ImageComponent = Pick<GoogleAppsScript.Card_Service.ImageComponent, 'setAltText' | 'setImageUrl'>;

export function createGrid(): GoogleAppsScript.Card_Service.Grid {
  const fields: Json = {};
  const items: (() => Json)[] = [];
  const click = clickMembers<GoogleAppsScript.Card_Service.Grid>('Grid', () => self);
  const content = (): Json => ({
    grid: { ...fields, items: items.map((item) => item()), ...click.onClick() },
  });
  const self: GoogleAppsScript.Card_Service.Grid = emulated<Grid>('Grid', content, {
    ...click.members,
    ...setters('Grid', fields, () => self, {
      setTitle: ['title', read.text],
      setNumColumns: ['columnCount', read.count],
    }),
    addItem(item) {
      items.push(argument('Grid.addItem', item, 'GridItem').json);
      return self;
    },
  }) as GoogleAppsScript.Card_Service.Grid;
  return self;
}

export function createGridItem(): GoogleAppsScript.Card_Service.GridItem {
  const fields: Json = {};
  const self: GoogleAppsScript.Card_Service.GridItem = emulated<GridItem>(
    'GridItem',
    () => settled(fields),
    setters('GridItem', fields, () => self, {
      setIdentifier: ['id', read.text],
      setTitle: ['title', read.text],
      setSubtitle: ['subtitle', read.text],
      setLayout: ['layout', read.oneOf(GridItemLayout)],
      setImage: ['image', read.part('ImageComponent')],
    }),
  ) as GoogleAppsScript.Card_Service.GridItem;
  return self;
}

export function createImageComponent(): GoogleAppsScript.Card_Service.ImageComponent {
  const fields: Json = {};
  const self: GoogleAppsScript.Card_Service.ImageComponent = emulated<ImageComponent>(
    'ImageComponent',
    () => required('ImageComponent', fields, 'imageUri'),
    setters('ImageComponent', fields, () => self, {
      setImageUrl: ['imageUri', read.imageUrl],
      setAltText: ['altText', read.text],
    }),
  ) as GoogleAppsScript.Card_Service.ImageComponent;
  return self;
}
