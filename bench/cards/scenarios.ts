// The cards and clicks that are measured, and how each is called.
import { eventOf } from '../../local/host/host-event';
import type { Meter } from '../../local/platform/contract';
import type { FormInputs, LocalRuntime } from '../../local/runtime/contract';

export interface Scenario {
  readonly name: string;
  readonly function: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly inputs?: FormInputs;
  /** Calls of Gmail at most. */
  readonly limit: number;
  /** What makes the next run do the same again. */
  readonly before?: (runtime: LocalRuntime) => void;
}

/** The conversation that the cards are about. */
export interface Subject {
  readonly threadId: string;
  readonly messageId: string;
}

export const HOMEPAGE: Scenario = { name: 'homepage', function: 'onHomepage', limit: 0 };
export const CONVERSATION: Scenario = { name: 'conversation', function: 'onMessageOpen', limit: 1 };

const REPLY = { reply: 'suggestion' };

export function subjectOf({ mailbox }: LocalRuntime): Subject {
  const thread = mailbox
    .threads()
    .find(({ messages }) => messages[0]?.payload.headers.some(({ value }) => value.includes('Camille')));
  return { threadId: thread?.id ?? '', messageId: thread?.messages[0]?.id ?? '' };
}

export function scenariosFor(subject: Subject): readonly Scenario[] {
  return [
    HOMEPAGE,
    CONVERSATION,
    { name: 'compose window', function: 'onCompose', limit: 0 },
    { name: 'settings', function: 'onSettings', limit: 0 },
    { name: 'insert a reply', function: 'onInsertReply', parameters: REPLY, limit: 0 },
    ...drafts(subject),
    ...clicksOnConversation(subject),
    ...clicksOnSettings(subject),
  ];
}

function drafts(subject: Subject): readonly Scenario[] {
  const parameters = targetOf(subject);
  const before = ({ mailbox }: LocalRuntime) => {
    for (const { id } of mailbox.drafts()) mailbox.deleteDraft(id);
  };
  return [
    {
      name: 'open a reply as a draft',
      function: 'onComposeReply',
      parameters: { ...parameters, ...REPLY },
      limit: 3,
      before,
    },
    { name: 'warn the manager', function: 'onWarnManager', parameters, limit: 3, before },
  ];
}

function clicksOnConversation(subject: Subject): readonly Scenario[] {
  const click = (
    name: string,
    action: string,
    more: Pick<Scenario, 'inputs' | 'before' | 'parameters'> = {},
  ) => clickOn(subject, { ...more, name, action, limit: 3 });
  /** The click that takes back what the measured one did. */
  const after = (action: string, inputs: FormInputs = {}): Pick<Scenario, 'before'> => ({
    before: (runtime) => void call(runtime, click(action, action, { inputs }), subject),
  });
  const choose = (name: string, to: string, from: string): Scenario =>
    click(`change the ${name}`, `set-${name}`, {
      inputs: { [name]: [to] },
      ...after(`set-${name}`, { [name]: [from] }),
    });
  return [
    click('refresh', 'refresh'),
    click('read a reply', 'show-reply', { parameters: REPLY }),
    choose('priority', 'basse', 'critique'),
    choose('type', 'autre', 'compte'),
    click('mark an escalation', 'mark-escalation', after('lift-escalation')),
    click('lift an escalation', 'lift-escalation', after('mark-escalation')),
    click('close', 'close', after('reopen')),
    click('reopen', 'reopen', after('close')),
    click('not a request', 'not-a-ticket', after('is-a-ticket')),
    click('a request', 'is-a-ticket', after('not-a-ticket')),
  ];
}

function clicksOnSettings(subject: Subject): readonly Scenario[] {
  const hours = { section: 'hours' };
  return [
    clickOn(subject, { name: 'open the hours', action: 'open-section', parameters: hours, limit: 0 }),
    clickOn(subject, {
      name: 'save the hours',
      action: 'save-section',
      parameters: hours,
      inputs: { 'hours.lundi': ['9h-18h'] },
      limit: 0,
    }),
    clickOn(subject, {
      name: 'save a reply',
      action: 'save-reply',
      parameters: REPLY,
      inputs: { 'reply.fr': ['Merci\u00a0!\n\n{signature}'] },
      limit: 0,
    }),
  ];
}

function clickOn(
  subject: Subject,
  { action, ...scenario }: Omit<Scenario, 'function'> & { readonly action: string },
): Scenario {
  const parameters = { ...targetOf(subject), action, ...scenario.parameters };
  return { ...scenario, function: 'onAction', parameters };
}

function targetOf({ threadId, messageId }: Subject): Readonly<Record<string, string>> {
  return { threadId, messageId, seenMessage: messageId, seenDrafts: '0' };
}

/** Runs it as Gmail does. @throws Error when the function fails */
export function call(runtime: LocalRuntime, scenario: Scenario, { messageId }: Subject): Meter {
  const parameters = Object.entries(scenario.parameters ?? {}).map(([key, value]) => ({ key, value }));
  const event = eventOf(runtime, {
    messageId,
    action: { function: scenario.function, parameters },
    inputs: scenario.inputs ?? {},
  });
  const { error, meter } = runtime.run(scenario.function, [event]);
  if (error !== null) throw new Error(`${scenario.name}: ${error}`);
  return meter;
}
