/// <reference types="google-apps-script" />
import { notFound } from '../api-error';
import type { StoredLabel } from '../contract';
import type { LabelInput } from '../label-store';
import type { ServiceContext } from './service-context';

type Collection = GoogleAppsScript.Gmail.Collection.Users.LabelsCollection;
type Label = GoogleAppsScript.Gmail.Schema.Label;

export function createLabels({ mailbox, call }: ServiceContext) {
  const { labelStore, store } = mailbox;

  function counted(label: StoredLabel): Label {
    const messages = [...store.labelled(label.id)].flatMap((id) => store.message(id) ?? []);
    const unread = messages.filter((message) => message.labelIds.has('UNREAD'));
    return {
      ...toApiLabel(label),
      messagesTotal: messages.length,
      messagesUnread: unread.length,
      threadsTotal: new Set(messages.map((message) => message.threadId)).size,
      threadsUnread: new Set(unread.map((message) => message.threadId)).size,
    };
  }

  return {
    list: (userId: string) =>
      call('Users.Labels.list', userId, () => ({ labels: labelStore.all().map(toApiLabel) })),
    get: (userId: string, id: string) =>
      call('Users.Labels.get', userId, () => {
        const label = labelStore.get(id);
        if (label === null) throw notFound();
        return counted(label);
      }),
    create: (resource: Label, userId: string) =>
      call('Users.Labels.create', userId, () => {
        // Measured: what was made comes back without its type (see `nameKey`).
        const { type: _type, ...made } = toApiLabel(labelStore.create(resource as LabelInput));
        return made;
      }),
    patch: (resource: Label, userId: string, id: string) =>
      call('Users.Labels.patch', userId, () => toApiLabel(labelStore.change(id, resource as LabelInput))),
    update: (resource: Label, userId: string, id: string) =>
      call('Users.Labels.update', userId, () =>
        // An update replaces: what the resource leaves out falls back to its default.
        toApiLabel(
          labelStore.change(id, {
            name: resource.name ?? '',
            color: resource.color ?? null,
            labelListVisibility: resource.labelListVisibility ?? 'labelShow',
            messageListVisibility: resource.messageListVisibility ?? 'show',
          }),
        ),
      ),
    remove: (userId: string, id: string) =>
      call('Users.Labels.remove', userId, () => mailbox.deleteLabel(id)),
  } satisfies Pick<Collection, 'list' | 'get' | 'create' | 'patch' | 'update' | 'remove'>;
}

function toApiLabel(label: StoredLabel): Label {
  const { id, name, type, color, labelListVisibility, messageListVisibility } = label;
  const base: Label = { id, name, type };
  if (type === 'system') return base;
  return {
    ...base,
    labelListVisibility,
    messageListVisibility,
    ...(color === null ? {} : { color: { ...color } }),
  };
}
