/// <reference types="google-apps-script" />
// The emulated CardService: the platform's own builders, whose cards come out as google.apps.card.v1 JSON.
import { strict } from '../platform/strict';
import { createAction, createAuthorizationAction, createOpenLink } from './actions';
import { createButtonSet, createImageButton, createTextButton } from './buttons';
import {
  createCardAction,
  createCardBuilder,
  createCardHeader,
  createCardSection,
  createFixedFooter,
} from './card';
import * as enums from './card-enums';
import {
  createBccRecipientsAction,
  createCcRecipientsAction,
  createToRecipientsAction,
  createUpdateDraftActionResponseBuilder,
  createUpdateDraftBodyAction,
  createUpdateDraftSubjectAction,
} from './draft-updates';
import { createGrid, createGridItem, createImageComponent } from './grid';
import { createIconImage, createMaterialIcon } from './icons';
import {
  createSelectionInput,
  createSuggestions,
  createSwitch,
  createTextInput,
  createValidation,
} from './inputs';
import { createLinks } from './links';
import { createDatePicker, createDateTimePicker, createTimePicker } from './pickers';
import {
  createActionResponseBuilder,
  createComposeActionResponseBuilder,
  createNavigation,
  createNotification,
  createUniversalActionResponseBuilder,
} from './responses';
import { createDecoratedText, createDivider, createImage, createTextParagraph } from './text-widgets';

type Service = GoogleAppsScript.Card_Service.CardService;
/** What is left out: other hosts' responses, deprecated widgets, and styles of a grid. */
type LeftOut =
  | 'BorderType'
  | 'HorizontalAlignment'
  | 'newAttachment'
  | 'newAuthorizationException'
  | 'newBorderStyle'
  | 'newCalendarEventActionResponseBuilder'
  | 'newDriveItemsSelectedActionResponseBuilder'
  | 'newEditorFileScopeActionResponseBuilder'
  | 'newImageCropStyle'
  | 'newKeyValue'
  | 'newLinkPreview'
  | 'newSuggestionsResponseBuilder';
export type EmulatedCardService = Omit<Service, LeftOut>;

export interface CardServiceOptions {
  /** Of the manifest; null or absent lets every link of an allowed scheme pass. */
  readonly openLinkUrlPrefixes?: readonly string[] | null;
}

export function createCardService(options: CardServiceOptions = {}): EmulatedCardService {
  const links = createLinks(options.openLinkUrlPrefixes ?? null);
  return strict('CardService', {
    ...enums,
    newAction: createAction,
    newActionResponseBuilder: createActionResponseBuilder,
    newAuthorizationAction: createAuthorizationAction,
    newButtonSet: createButtonSet,
    newCardAction: createCardAction,
    newCardBuilder: createCardBuilder,
    newCardHeader: createCardHeader,
    newCardSection: () => createCardSection(links),
    newComposeActionResponseBuilder: createComposeActionResponseBuilder,
    newDatePicker: createDatePicker,
    newDateTimePicker: createDateTimePicker,
    newDecoratedText: () => createDecoratedText(links),
    newDivider: createDivider,
    newFixedFooter: createFixedFooter,
    newGrid: createGrid,
    newGridItem: createGridItem,
    newIconImage: createIconImage,
    newImage: createImage,
    newImageButton: createImageButton,
    newImageComponent: createImageComponent,
    newMaterialIcon: createMaterialIcon,
    newNavigation: createNavigation,
    newNotification: createNotification,
    newOpenLink: () => createOpenLink(links),
    newSelectionInput: createSelectionInput,
    newSuggestions: createSuggestions,
    newSwitch: createSwitch,
    newTextButton: createTextButton,
    newTextInput: createTextInput,
    newTextParagraph: () => createTextParagraph(links),
    newTimePicker: createTimePicker,
    newUniversalActionResponseBuilder: createUniversalActionResponseBuilder,
    newUpdateDraftActionResponseBuilder: createUpdateDraftActionResponseBuilder,
    newUpdateDraftBccRecipientsAction: createBccRecipientsAction,
    newUpdateDraftBodyAction: createUpdateDraftBodyAction,
    newUpdateDraftCcRecipientsAction: createCcRecipientsAction,
    newUpdateDraftSubjectAction: createUpdateDraftSubjectAction,
    newUpdateDraftToRecipientsAction: createToRecipientsAction,
    newValidation: createValidation,
  } satisfies EmulatedCardService);
}
