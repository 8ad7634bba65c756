/// <reference types="google-apps-script" />

import { signatureError } from '../platform/platform-error';
import { ContentType, UpdateDraftBodyType } from './card-enums';
import { argument, emulated, type Json, member, text } from './content';
import { answer } from './responses';

type Cards = typeof GoogleAppsScript.Card_Service;
type Builder = GoogleAppsScript.Card_Service.UpdateDraftActionResponseBuilder;
type BodyAction = GoogleAppsScript.Card_Service.UpdateDraftBodyAction;
type SubjectAction = GoogleAppsScript.Card_Service.UpdateDraftSubjectAction;
type Content = Cards['ContentType'][keyof Cards['ContentType']];

export function createUpdateDraftBodyAction(): BodyAction {
  const insertContents: Json[] = [];
  let type = 'IN_PLACE_INSERT';
  const self: BodyAction = emulated('UpdateDraftBodyAction', () => ({ type, insertContents }), {
    addUpdateContent(content: string, contentType: Content) {
      insertContents.push({
        content: text('UpdateDraftBodyAction.addUpdateContent', content),
        contentType: member('UpdateDraftBodyAction.addUpdateContent', contentType, ContentType),
      });
      return self;
    },
    setUpdateType(updateType) {
      type = member('UpdateDraftBodyAction.setUpdateType', updateType, UpdateDraftBodyType);
      return self;
    },
  });
  return self;
}

export function createUpdateDraftSubjectAction(): SubjectAction {
  const json: Json = {};
  const self: SubjectAction = emulated('UpdateDraftSubjectAction', () => json, {
    addUpdateSubject(subject) {
      json.subject = text('UpdateDraftSubjectAction.addUpdateSubject', subject);
      return self;
    },
  });
  return self;
}

/** One of the three recipient actions, which differ in their names only. */
export function createRecipientsAction<T extends object>(kind: string, method: string): T {
  const recipients: Json[] = [];
  const members: Record<string, (addresses: readonly string[]) => unknown> = {
    [method](addresses) {
      if (!Array.isArray(addresses)) throw signatureError(`${kind}.${method}`, addresses);
      recipients.push(...addresses.map((email) => ({ email: text(`${kind}.${method}`, email) })));
      return self;
    },
  };
  const self: object = emulated(kind, () => ({ recipients }), members);
  return self as T;
}

export function createUpdateDraftActionResponseBuilder(): Builder {
  const parts: Record<string, () => Json> = {};
  const build = (): Json => {
    if (Object.keys(parts).length === 0) {
      throw new Error('UpdateDraftActionResponseBuilder\u00a0: aucune modification du brouillon.');
    }
    const updates = Object.fromEntries(Object.entries(parts).map(([field, part]) => [field, part()]));
    return { renderActions: { hostAppAction: { gmailAction: { updateDraftAction: updates } } } };
  };
  const set = (field: string, action: unknown, kind: string): Builder => {
    parts[field] = argument(`UpdateDraftActionResponseBuilder.set${kind}`, action, kind).json;
    return self;
  };
  const self: Builder = emulated('UpdateDraftActionResponseBuilder', build, {
    setUpdateDraftBodyAction: (action) => set('updateBody', action, 'UpdateDraftBodyAction'),
    setUpdateDraftSubjectAction: (action) => set('updateSubject', action, 'UpdateDraftSubjectAction'),
    setUpdateDraftToRecipientsAction: (action) =>
      set('updateToRecipients', action, 'UpdateDraftToRecipientsAction'),
    setUpdateDraftCcRecipientsAction: (action) =>
      set('updateCcRecipients', action, 'UpdateDraftCcRecipientsAction'),
    setUpdateDraftBccRecipientsAction: (action) =>
      set('updateBccRecipients', action, 'UpdateDraftBccRecipientsAction'),
    build: () => answer('UpdateDraftActionResponse', build()),
  });
  return self;
}
