// A desk whose settings are changed, lost and copied, through the built bundle.
import { createAddonHost } from '../../../local/host/host';
import type { FormInputs, LocalRuntime, SidebarState } from '../../../local/runtime/contract';
import { cardTexts, topCard } from '../../helpers/card';
import { deskWith, mail, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';

export const MONDAY = paris('2026-11-23 10:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
export const COPY = 'Support/Copie des réglages';
export const PRODUCT = 'PureFocus Équipe «\u00a0A\u00a0»';

type Host = ReturnType<typeof createAddonHost>;

/** One customer waits; nobody has changed a setting. */
export const aDesk = () =>
  deskWith([mail('Julie <julie@example.fr>', 'Séances', LOST, MONDAY - 60_000, 'seances')], MONDAY);

const teamInputs = (product: string): FormInputs => ({ 'team.product': [product] });

export function act(
  host: Host,
  action: string,
  parameters: Record<string, string> = {},
  inputs?: FormInputs,
): SidebarState {
  const entries = Object.entries({ action, ...parameters }).map(([key, value]) => ({ key, value }));
  return host.act({ function: 'onAction', parameters: entries }, inputs);
}

/** The product's name typed into the card of the team. */
export function typeProduct(host: Host, product: string): SidebarState {
  host.openHomepage();
  act(host, 'open-settings');
  act(host, 'open-section', { section: 'team' });
  return act(host, 'save-section', { section: 'team' }, teamInputs(product));
}

export function productInForce(runtime: LocalRuntime): string {
  const host = createAddonHost(runtime);
  host.openHomepage();
  act(host, 'open-settings');
  const card = topCard(act(host, 'open-file'));
  const typed = /"product":\s*"((?:[^"\\]|\\.)*)"/.exec(
    String(JSON.stringify(card)).replaceAll('\\"', '"').replaceAll('\\\\', '\\'),
  );
  return typed?.[1] ?? '';
}

export const homeText = (runtime: LocalRuntime) =>
  cardTexts(topCard(createAddonHost(runtime).openHomepage())).replace(/\s/g, ' ');

export const copiesIn = ({ mailbox }: LocalRuntime) =>
  mailbox.threads().flatMap(({ messages }) => {
    const id = mailbox.labels().find(({ name }) => name === COPY)?.id ?? '';
    return messages.filter(({ labelIds }) => [...labelIds].includes(id));
  });

export function deleteCopyLabel({ mailbox }: LocalRuntime): void {
  mailbox.deleteLabel(mailbox.labelByName(COPY)?.id ?? '');
}

export const inInbox = ({ mailbox }: LocalRuntime) =>
  mailbox
    .threads()
    .flatMap(({ messages }) => messages.filter(({ labelIds }) => [...labelIds].includes('INBOX')));

/** What a card or a click asked of Gmail, and how often. */
export const gmailCalls = ({ meter }: SidebarState) =>
  Object.entries(meter?.byName ?? {}).filter(([name]) => name.startsWith('Gmail'));

export const loseProperties = (runtime: LocalRuntime) => runtime.properties('user').clear();

export const day = (runtime: LocalRuntime, days: number) => {
  runtime.clock.set(MONDAY + days * 86_400_000);
  watchAll(runtime);
};
