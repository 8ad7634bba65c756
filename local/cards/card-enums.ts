/// <reference types="google-apps-script" />
import { enumOf } from '../platform/enum-of';

type Types = typeof GoogleAppsScript.Card_Service;

export const ComposedEmailType = enumOf<Types['ComposedEmailType']>('ComposedEmailType', [
  'REPLY_AS_DRAFT',
  'STANDALONE_DRAFT',
]);
export const ContentType = enumOf<Types['ContentType']>('ContentType', [
  'TEXT',
  'MUTABLE_HTML',
  'IMMUTABLE_HTML',
]);
export const DisplayStyle = enumOf<Types['DisplayStyle']>('DisplayStyle', ['PEEK', 'REPLACE']);
export const GridItemLayout = enumOf<Types['GridItemLayout']>('GridItemLayout', ['TEXT_BELOW', 'TEXT_ABOVE']);
export const Icon = enumOf<Types['Icon']>('Icon', [
  'NONE',
  'AIRPLANE',
  'BOOKMARK',
  'BUS',
  'CAR',
  'CLOCK',
  'CONFIRMATION_NUMBER_ICON',
  'DOLLAR',
  'DESCRIPTION',
  'EMAIL',
  'EVENT_PERFORMER',
  'EVENT_SEAT',
  'FLIGHT_ARRIVAL',
  'FLIGHT_DEPARTURE',
  'HOTEL',
  'HOTEL_ROOM_TYPE',
  'INVITE',
  'MAP_PIN',
  'MEMBERSHIP',
  'MULTIPLE_PEOPLE',
  'OFFER',
  'PERSON',
  'PHONE',
  'RESTAURANT_ICON',
  'SHOPPING_CART',
  'STAR',
  'STORE',
  'TICKET',
  'TRAIN',
  'VIDEO_CAMERA',
  'VIDEO_PLAY',
]);
export const ImageCropType = enumOf<Types['ImageCropType']>('ImageCropType', [
  'SQUARE',
  'CIRCLE',
  'RECTANGLE_CUSTOM',
  'RECTANGLE_4_3',
]);
export const ImageStyle = enumOf<Types['ImageStyle']>('ImageStyle', ['SQUARE', 'CIRCLE']);
export const InputType = enumOf<Types['InputType']>('InputType', ['TEXT', 'INTEGER', 'FLOAT', 'EMAIL']);
export const Interaction = enumOf<Types['Interaction']>('Interaction', [
  'INTERACTION_UNSPECIFIED',
  'OPEN_DIALOG',
]);
export const LoadIndicator = enumOf<Types['LoadIndicator']>('LoadIndicator', ['SPINNER', 'NONE']);
export const OnClose = enumOf<Types['OnClose']>('OnClose', ['NOTHING', 'RELOAD', 'RELOAD_ADD_ON']);
export const OpenAs = enumOf<Types['OpenAs']>('OpenAs', ['FULL_SIZE', 'OVERLAY']);
export const SelectionInputType = enumOf<Types['SelectionInputType']>('SelectionInputType', [
  'CHECK_BOX',
  'RADIO_BUTTON',
  'DROPDOWN',
  'SWITCH',
  'MULTI_SELECT',
]);
export const SwitchControlType = enumOf<Types['SwitchControlType']>('SwitchControlType', [
  'SWITCH',
  'CHECK_BOX',
]);
export const TextButtonStyle = enumOf<Types['TextButtonStyle']>('TextButtonStyle', [
  'OUTLINED',
  'FILLED',
  'FILLED_TONAL',
  'BORDERLESS',
]);
/** The typings know only the first; the reference names all three. */
export const UpdateDraftBodyType = enumOf<
  Types['UpdateDraftBodyType'] & { INSERT_AT_START: unknown; INSERT_AT_END: unknown }
>('UpdateDraftBodyType', ['IN_PLACE_INSERT', 'INSERT_AT_START', 'INSERT_AT_END']);
