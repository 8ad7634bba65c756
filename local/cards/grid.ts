/// <reference types="google-apps-script" />
import { clickMembers } from './actions';
import { GridItemLayout } from './card-enums';
import { argument, count, emulated, imageUrl, type Json, member, required, text } from './content';

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
  const json: Json = {};
  const items: (() => Json)[] = [];
  const click = clickMembers<GoogleAppsScript.Card_Service.Grid>('Grid', () => self);
  const content = (): Json => ({
    grid: { ...json, items: items.map((item) => item()), ...click.onClick() },
  });
  const self = emulated<Grid>('Grid', content, {
    ...click.members,
    addItem(item) {
      items.push(argument('Grid.addItem', item, 'GridItem').json);
      return self;
    },
    setTitle(title) {
      json.title = text('Grid.setTitle', title);
      return self;
    },
    setNumColumns(columns) {
      json.columnCount = count('Grid.setNumColumns', columns);
      return self;
    },
  }) as GoogleAppsScript.Card_Service.Grid;
  return self;
}

export function createGridItem(): GoogleAppsScript.Card_Service.GridItem {
  const json: Json = {};
  let image: (() => Json) | null = null;
  const content = (): Json => ({ ...json, ...(image === null ? {} : { image: image() }) });
  const self = emulated<GridItem>('GridItem', content, {
    setIdentifier(id) {
      json.id = text('GridItem.setIdentifier', id);
      return self;
    },
    setTitle(title) {
      json.title = text('GridItem.setTitle', title);
      return self;
    },
    setSubtitle(subtitle) {
      json.subtitle = text('GridItem.setSubtitle', subtitle);
      return self;
    },
    setLayout(layout) {
      json.layout = member('GridItem.setLayout', layout, GridItemLayout);
      return self;
    },
    setImage(component) {
      image = argument('GridItem.setImage', component, 'ImageComponent').json;
      return self;
    },
  }) as GoogleAppsScript.Card_Service.GridItem;
  return self;
}

export function createImageComponent(): GoogleAppsScript.Card_Service.ImageComponent {
  const json: Json = {};
  const self = emulated<ImageComponent>(
    'ImageComponent',
    () => required('ImageComponent', json, 'imageUri'),
    {
      setImageUrl(url) {
        json.imageUri = imageUrl('ImageComponent.setImageUrl', url);
        return self;
      },
      setAltText(altText) {
        json.altText = text('ImageComponent.setAltText', altText);
        return self;
      },
    },
  ) as GoogleAppsScript.Card_Service.ImageComponent;
  return self;
}
