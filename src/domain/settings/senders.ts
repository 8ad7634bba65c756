// Senders whose mail is a request, or none, whatever it says.
import type { Problem, SettingsFile } from './check-settings';

/** What a sender's mail is: always a request, or never one. */
export type SenderRule = 'always' | 'never';

type SendersFile = NonNullable<SettingsFile['senders']>;

/**
 * The settings file with one rule for a sender in place of any that there was; with none for null.
 * @example withSender({}, 'Ads@example.fr', 'never').senders //=> { always: [], never: ['ads@example.fr'] }
 */
export function withSender(file: SettingsFile, address: string, rule: SenderRule | null): SettingsFile {
  const sender = normal(address);
  const listOf = (name: SenderRule) => [
    ...(file.senders?.[name] ?? []).filter((other) => normal(other) !== sender),
    ...(name === rule ? [sender] : []),
  ];
  return { ...file, senders: { always: listOf('always'), never: listOf('never') } };
}

/**
 * A problem for each address with both rules.
 * @example contradictions({ always: ['a@example.fr'], never: ['a@example.fr'] })[0]?.field //=> 'senders.never.0'
 */
export function contradictions({ always = [], never = [] }: SendersFile): readonly Problem[] {
  const requests = new Set(always);
  return never.flatMap((address, i) =>
    requests.has(address)
      ? [{ field: `senders.never.${i}`, message: `${address} est dans les deux listes` }]
      : [],
  );
}

/** As the settings hold it, however it was typed. */
function normal(address: string): string {
  return address.trim().toLowerCase();
}
