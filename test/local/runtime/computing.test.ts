// A run pays for what it computes, not for its calls alone.
import { textPart } from '../../../local/gmail/mime-part';
import { createRuntime } from '../../../local/runtime/runtime';
import { manifest, NOW, runtimeWith } from './script-fixture';

/** Adds a mail of that many characters. */
function mailOf(characters: number, runtime: ReturnType<typeof desk>['runtime']): string {
  const headers = [{ name: 'From', value: 'Léa <lea@example.com>' }];
  return runtime.mailbox.receive({
    threadKey: null,
    internalDate: NOW,
    systemLabels: ['INBOX'],
    userLabels: [],
    payload: textPart('text/plain', 'x'.repeat(characters), headers),
  }).threadId;
}

function desk() {
  const functions = {
    nothing: () => null,
    read: (id: string) => Gmail?.Users?.Threads?.get('me', id),
    glance: (id: string) => Gmail?.Users?.Threads?.get('me', id, { format: 'minimal' }),
    properties: () => PropertiesService.getUserProperties().getProperties(),
  };
  const runtime = createRuntime({ functions, manifest, now: NOW });
  return {
    runtime,
    took: (name: keyof typeof functions, ...args: string[]) => runtime.run(name, args).meter.modelledMs,
  };
}

it('pays for its beginning, even where it calls nothing', () => {
  const { took } = desk();
  expect(took('nothing')).toBe(80);
  expect(runtimeWith().run('nothing', [], { noLatency: true }).meter.modelledMs).toBe(0);
});

it('takes longer over a longer mail, and not where its text is not asked for', () => {
  const { runtime, took } = desk();
  const [short, long] = [mailOf(100, runtime), mailOf(400_000, runtime)];
  expect(took('read', long) - took('read', short)).toBeGreaterThan(500);
  expect(took('glance', long)).toBe(took('glance', short));
});

it('takes longer over a fuller store', () => {
  const { runtime, took } = desk();
  const empty = took('properties');
  for (let i = 0; i < 40; i += 1) runtime.properties('user').set(`k${i}`, 'x'.repeat(9_000));
  expect(took('properties') - empty).toBeGreaterThan(500);
});

it('is killed where it computes too long on what it was given, before its result counts', () => {
  const { runtime } = desk();
  const id = mailOf(400_000, runtime);
  const result = runtime.run('read', [id], { timeLimit: 500 });
  expect(result).toMatchObject({ killed: true, value: null, meter: { modelledMs: 500 } });
});
