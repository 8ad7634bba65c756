// The conversations of mail that carries no thread of Gmail's: by References and In-Reply-To and the subject, as Gmail
// threads, whatever the dates say and in whatever order the messages stand in the file.
import type { IncomingMessage } from '../gmail/contract';
import { headerOf, messageIdOf } from '../gmail/mime-part';
import { referencesOf, subjectKey } from '../gmail/threading';

/** The same messages, each with the key of its thread. A message that is missing still joins those that refer to it. */
export function threadByReferences(messages: readonly IncomingMessage[]): readonly IncomingMessage[] {
  const groups = createGroups();
  const nodes = messages.map((message, i) => {
    const subject = subjectKey(message.payload);
    const own = messageIdOf(message.payload);
    // Gmail parts a conversation at a new subject.
    const node = own === null ? `#${i}` : `${own} ${subject}`;
    for (const reference of referencesOf(message.payload)) groups.join(node, `${reference} ${subject}`);
    return node;
  });
  const keys = new Map<string, string>();
  const used = new Set<string>();
  messages.forEach(({ threadKey }, i) => {
    if (threadKey === null) return;
    used.add(threadKey);
    const group = groups.of(nodes[i] ?? '');
    if (!keys.has(group)) keys.set(group, threadKey);
  });
  return messages.map((message, i) => {
    if (message.threadKey !== null) return message;
    const group = groups.of(nodes[i] ?? '');
    const name = headerOf(message.payload, 'Message-ID') ?? '';
    const threadKey = keys.get(group) ?? (name === '' || used.has(name) ? `${name}#${i + 1}` : name);
    used.add(threadKey);
    keys.set(group, threadKey);
    return { ...message, threadKey };
  });
}

/** Disjoint sets of names. */
function createGroups() {
  const parents = new Map<string, string>();
  function of(name: string): string {
    let root = name;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let at = name; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  }
  return {
    of,
    join(a: string, b: string): void {
      const [rootA, rootB] = [of(a), of(b)];
      if (rootA !== rootB) parents.set(rootB, rootA);
    },
  };
}
