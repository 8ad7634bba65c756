/// <reference types="google-apps-script" />

import { signatureError } from '../platform/platform-error';
import { ContentType, UpdateDraftBodyType } from './card-enums';
import { emulated, type Json, setters, settled } from './content';
import * as read from './readers';
import { response } from './responses';

type Cards = typeof GoogleAppsScript.Card_Service;
type Builder = GoogleAppsScript.Card_Service.UpdateDraftActionResponseBuilder;
type BodyAction = GoogleAppsScript.Card_Service.UpdateDraftBodyAction;
type SubjectAction = GoogleAppsScript.Card_Service.UpdateDraftSubjectAction;
type ToAction = GoogleAppsScript.Card_Service.UpdateDraftToRecipientsAction;
type CcAction = GoogleAppsScript.Card_Service.UpdateDraftCcRecipientsAction;
type BccAction = GoogleAppsScript.Card_Service.UpdateDraftBccRecipientsAction;
type ContentKind = Cards['ContentType'][keyof Cards['ContentType']];

export function createUpdateDraftBodyAction(): BodyAction {
  const insertContents: Json[] = [];
  let type = 'IN_PLACE_INSERT';
  const self: BodyAction = emulated('UpdateDraftBodyAction', () => ({ type, insertContents }), {
    addUpdateContent(content: string, contentType: ContentKind) {
      insertContents.push({
        content: read.text('UpdateDraftBodyAction.addUpdateContent', content),
        contentType: read.oneOf(ContentType)('UpdateDraftBodyAction.addUpdateContent', contentType),
      });
      return self;
    },
    setUpdateType(updateType) {
      type = read.oneOf(UpdateDraftBodyType)('UpdateDraftBodyAction.setUpdateType', updateType);
      return self;
    },
  });
  return self;
}

export function createUpdateDraftSubjectAction(): SubjectAction {
  const fields: Json = {};
  const self: SubjectAction = emulated(
    'UpdateDraftSubjectAction',
    () => fields,
    setters('UpdateDraftSubjectAction', fields, () => self, { addUpdateSubject: ['subject', read.text] }),
  );
  return self;
}

export const createToRecipientsAction = () =>
  recipientsAction<ToAction>('UpdateDraftToRecipientsAction', 'addUpdateToRecipients');

export const createCcRecipientsAction = () =>
  recipientsAction<CcAction>('UpdateDraftCcRecipientsAction', 'addUpdateCcRecipients');

export const createBccRecipientsAction = () =>
  recipientsAction<BccAction>('UpdateDraftBccRecipientsAction', 'addUpdateBccRecipients');

/** One of the three recipient actions, which differ only in their names. */
function recipientsAction<T extends object>(kind: string, method: string): T {
  const recipients: Json[] = [];
  const members: Record<string, (addresses: readonly string[]) => unknown> = {
    [method](addresses) {
      if (!Array.isArray(addresses)) throw signatureError(`${kind}.${method}`, addresses);
      recipients.push(...addresses.map((email) => ({ email: read.text(`${kind}.${method}`, email) })));
      return self;
    },
  };
  const self: object = emulated(kind, () => ({ recipients }), members);
  return self as T;
}

export function createUpdateDraftActionResponseBuilder(): Builder {
  const fields: Json = {};
  const build = (): Json => {
    if (Object.keys(fields).length === 0) {
      throw new Error('UpdateDraftActionResponseBuilder\u00a0: aucune modification du brouillon.');
    }
    const updateDraftAction = settled(fields);
    return { renderActions: { hostAppAction: { gmailAction: { updateDraftAction } } } };
  };
  const self: Builder = emulated('UpdateDraftActionResponseBuilder', build, {
    ...setters('UpdateDraftActionResponseBuilder', fields, () => self, {
      setUpdateDraftBodyAction: ['updateBody', read.part('UpdateDraftBodyAction')],
      setUpdateDraftSubjectAction: ['updateSubject', read.part('UpdateDraftSubjectAction')],
      setUpdateDraftToRecipientsAction: ['updateToRecipients', read.part('UpdateDraftToRecipientsAction')],
      setUpdateDraftCcRecipientsAction: ['updateCcRecipients', read.part('UpdateDraftCcRecipientsAction')],
      setUpdateDraftBccRecipientsAction: ['updateBccRecipients', read.part('UpdateDraftBccRecipientsAction')],
    }),
    build: () => response('UpdateDraftActionResponse', build()),
  });
  return self;
}
