// The diagnostic through the built bundle: it passes here, and each check fails once its cause is put in.

import { createAddonHost } from '../../../local/host/host';
import { importMessages } from '../../../local/mail/import-mbox';
import type { Fault, Manifest } from '../../../local/platform/contract';
import { readBundle } from '../../../local/runtime/bundle';
import type { LocalRuntime, RuntimeOptions } from '../../../local/runtime/contract';
import { createRuntime } from '../../../local/runtime/runtime';
import { SAMPLE_ADDRESS, sampleMessages } from '../../../local/sample/sample-mailbox';
import { NEEDED_SCOPES } from '../../../src/app/diagnostic/checks';
import { LABELS } from '../../../src/domain/mailbox/labels';
import { cardProblems } from '../../helpers/card-schema';
import { mail, sampleDesk } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');
const bundle = readBundle();
const { manifest } = bundle;

function runtimeWith(change: Partial<RuntimeOptions> = {}): LocalRuntime {
  const runtime = createRuntime({ ...bundle, address: SAMPLE_ADDRESS, now: NOW, ...change });
  importMessages(runtime.mailbox, sampleMessages(NOW));
  return runtime;
}

function report(runtime: LocalRuntime, faults: readonly Fault[] = []): string {
  const { value, error } = runtime.run('diagnostic', [], { faults });
  expect(error).toBeNull();
  return String(value);
}

/** The checks that failed, with what the report says of each. */
function failures(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('✗'))
    .map((line) => line.slice(2));
}

function withoutScope(name: string): Manifest {
  return { ...manifest, oauthScopes: manifest.oauthScopes.filter((scope) => !scope.endsWith(name)) };
}

const refuse = (name: string, kind: Fault['kind'] = 'transient'): Fault => ({ at: { name }, kind });
const precededBy = (script: string): Partial<RuntimeOptions> => ({ code: `${script}\n${bundle.code}` });
const NO_INTL = 'Intl.DateTimeFormat = function () { throw new RangeError("no zone data"); };';

/** A desk whose reminders are on; `lose` takes their trigger away, as Google may. */
function inUse(): LocalRuntime {
  const lose =
    'function lose() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }';
  const runtime = runtimeWith(precededBy(lose));
  runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }]);
  createAddonHost(runtime).openMessage(runtime.mailbox.threads()[0]?.messages[0]?.id ?? '');
  return runtime;
}

describe('the diagnostic', () => {
  it('writes the hour as every text does', () => {
    expect(report(runtimeWith({ now: paris('2026-11-24 10:00') }))).toMatch(
      /^Diagnostic de Vigie, le [^\n]* à\s10\sh\n/,
    );
  });

  it('passes, says how to send the report, and logs it', () => {
    const runtime = runtimeWith();
    const { value, logs, meter } = runtime.run('diagnostic');
    expect(String(value).split('\n')).toEqual([
      'Diagnostic de Vigie, le 24/11/2026 à\u00a010\u00a0h\u00a020',
      '✓ Service Gmail\u00a0: le service avancé est activé.',
      '✓ Autorisations\u00a0: les 5 sont accordées.',
      '✓ Fuseau horaire\u00a0: heures d’hiver et d’été justes.',
      '✓ Libellés\u00a0: 20 libellés en place, pose et retrait acceptés.',
      '? Déclencheur\u00a0: accordé à l’essai, toutes les 10\u00a0min. Les rappels sont désactivés.',
      '✓ Brouillons\u00a0: création et suppression acceptées.',
      '✓ Destinataires du jour\u00a0: Vigie a écrit à 0 destinataire en 24\u00a0heures, sur 100 pour un compte gratuit.',
      '? Conversation ouverte\u00a0: ouvrez-en une à côté de Vigie, puis relancez.',
      expect.stringMatching(/^✓ Durée d’une ronde\u00a0: 18.secondes au plus/),
      '? Dernière surveillance\u00a0: pas encore exécutée.',
      expect.stringMatching(/^Rien à corriger, mais 3.points n’ont pas pu être vérifiés\.$/),
      expect.stringContaining('copiez ce rapport'),
      expect.stringMatching(/^Vigie \d+\.\d+\.\d+ du \d\d\/\d\d\/\d{4}$/),
    ]);
    expect(logs.map(({ text }) => text)).toEqual([value]);
    expect(meter.modelledMs).toBeLessThan(10_000);
  });

  it('goes by how the last round went with the mailbox’s own mail', () => {
    const runtime = inUse();
    const round = (faults: readonly Fault[]) =>
      runtime.run('watch', [], { as: 'trigger', faults, unlimited: true });
    round([]);
    expect(report(runtime)).toContain('✓ Dernière surveillance');
    expect(report(runtime)).toContain('Tout ce dont Vigie a besoin fonctionne.');
    runtime.mailbox.receive(mail('Anne <anne@example.fr>', 'Souci', 'Bonjour, tout a disparu.', NOW, 'new'));
    runtime.clock.advance(600_000);
    round([{ at: { name: 'Gmail.Users.Threads.get', times: 1 }, kind: 'transient' }]);
    expect(failures(report(runtime)).join()).toMatch(/^Dernière surveillance/);
    expect(report(runtime)).not.toContain('Tout ce dont Vigie a besoin');
  });

  it('makes the labels that the product needs, and leaves everything else as it was', () => {
    const runtime = runtimeWith();
    runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }]);
    const state = () =>
      JSON.stringify([
        runtime.mailbox.labels(),
        runtime.mailbox
          .threads()
          .map(({ messages }) => messages.map(({ id, labelIds }) => [id, [...labelIds]])),
        runtime.mailbox.drafts().length,
        runtime.triggers().map(({ handler, period }) => [handler, period]),
        [...runtime.properties('user')],
      ]);
    report(runtime);
    const untouched = state();
    expect(
      runtime.mailbox
        .labels()
        .filter(({ type }) => type === 'user')
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(LABELS.map(({ name }) => name)));
    report(runtime);
    expect(state()).toBe(untouched);
  });

  it('leaves a label on the message that a person put there', () => {
    const runtime = runtimeWith();
    report(runtime);
    const newest = runtime.mailbox.threads()[0]?.messages[0]?.id ?? '';
    const root = runtime.mailbox.labelByName('Support')?.id ?? '';
    runtime.mailbox.changeLabels([newest], [root], []);
    expect(failures(report(runtime))).toEqual([]);
    expect([...(runtime.mailbox.threads()[0]?.messages[0]?.labelIds ?? [])]).toContain(root);
  });

  it('goes by whether Gmail says which conversation is open', () => {
    const opened = (eventIds: 'decimal' | 'absent') => {
      const runtime = runtimeWith({ worlds: { eventIds } });
      createAddonHost(runtime).openMessage(runtime.mailbox.threads()[0]?.messages[0]?.id ?? '');
      return report(runtime);
    };
    expect(opened('decimal')).toContain('✓ Conversation ouverte');
    expect(failures(opened('absent'))).toEqual([expect.stringMatching(/^Conversation ouverte/)]);
  });

  it('fails where reminders are on and their trigger has gone', () => {
    const runtime = inUse();
    runtime.run('lose');
    expect(failures(report(runtime))).toEqual([expect.stringMatching(/^Déclencheur.*a disparu/)]);
  });

  it('fails where rounds have stopped coming, and where the homepage warns', () => {
    const runtime = inUse();
    runtime.run('watch', [], { as: 'trigger', unlimited: true });
    runtime.clock.advance(7 * 3_600_000);
    expect(failures(report(runtime))).toEqual([
      expect.stringMatching(/^Dernière surveillance.*aucune ronde/),
    ]);
    runtime.run('watch', [], { as: 'trigger', unlimited: true });
    runtime.properties('user').set('settings', '1');
    expect(failures(report(runtime))).toEqual([
      expect.stringMatching(/^Dernière surveillance.*1.avertissement/),
    ]);
  });

  it('passes in an empty mailbox, and says what it could not try', () => {
    const runtime = createRuntime({ ...bundle, address: SAMPLE_ADDRESS, now: NOW });
    const text = report(runtime);
    expect(failures(text)).toEqual([]);
    expect(text).toContain('boîte de réception vide, pose non essayée');
  });

  it('labels a message of the inbox, though the newest of all is a draft', () => {
    const runtime = runtimeWith();
    runtime.clock.advance(1000);
    runtime.mailbox.createDraft({ to: 'julie@example.fr', subject: 'Re: Séances', text: 'Bonjour' });
    expect(report(runtime)).toContain('✓ Libellés\u00a0: 20 libellés en place, pose et retrait');
  });

  it('asks nothing of the French that the platform knows', () => {
    const english =
      'const format = Intl.DateTimeFormat; Intl.DateTimeFormat = function (language, options) { if (language !== "en-US") throw new RangeError(language); return new format(language, options); };';
    expect(failures(report(runtimeWith(precededBy(english))))).toEqual([]);
  });

  it('makes no trigger where one of ours stands, and says how often that one runs', () => {
    const runtime = runtimeWith();
    runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }]);
    for (let times = 0; times < 25; times += 1) {
      const { value, meter } = runtime.run('diagnostic');
      expect(value).toContain('✓ Déclencheur\u00a0: toutes les 10\u00a0min.');
      expect(meter.byName['ClockTriggerBuilder.create']).toBeUndefined();
    }
  });

  it('sends nobody to try again today once Google makes no more triggers', () => {
    const runtime = runtimeWith();
    for (let times = 0; times < 20; times += 1) runtime.run('diagnostic');
    expect(failures(report(runtime))).toEqual([
      expect.stringContaining('Déclencheur\u00a0: refusé, Google n’accepte pas cet essai. Réessayez demain.'),
    ]);
  });

  it('needs no zone data of Intl for Paris, and says where another zone needs it', () => {
    const runtime = runtimeWith(precededBy(NO_INTL));
    expect(failures(report(runtime))).toEqual([]);
    const elsewhere = runtimeWith();
    expect(elsewhere.run('importSettings', [JSON.stringify({ zone: 'America/Montreal' })]).error).toBeNull();
    for (const [key, value] of elsewhere.properties('user')) runtime.properties('user').set(key, value);
    expect(failures(report(runtime))).not.toEqual([]);
  });

  it('names the scopes that the manifest asks for', () => {
    expect(Object.keys(NEEDED_SCOPES).sort()).toEqual([...manifest.oauthScopes].sort());
  });

  it.each(Object.keys(NEEDED_SCOPES))('fails without the scope %s', (scope) => {
    const text = report(runtimeWith({ manifest: withoutScope(scope) }));
    expect(failures(text)[0]).toContain(`Autorisations\u00a0: il manque de quoi ${NEEDED_SCOPES[scope]}`);
  });

  const CAUSES: readonly (readonly [string, Partial<RuntimeOptions>, readonly Fault[], readonly string[]])[] =
    [
      [
        'the advanced service is not enabled',
        { manifest: { ...manifest, dependencies: {} } },
        [],
        ['Service Gmail', 'Libellés', 'Brouillons', 'Destinataires du jour'],
      ],
      [
        'the platform reads another time',
        precededBy(`Utilities = { formatDate: () => '11:30' };`),
        [],
        ['Fuseau horaire\u00a0: Vigie et Google ne lisent pas la même heure pour Paris'],
      ],
      ['a label cannot be made', {}, [refuse('Gmail.Users.Labels.create')], ['Libellés\u00a0: le service']],
      [
        'a message takes no label',
        {},
        [refuse('Gmail.Users.Messages.modify')],
        ['Libellés\u00a0: le service'],
      ],
      [
        'a draft cannot be made',
        {},
        [refuse('GmailApp.createDraft', 'quota')],
        ['Brouillons\u00a0: refusé, un quota'],
      ],
      ['a draft cannot be deleted', {}, [refuse('GmailDraft.deleteDraft')], ['Brouillons\u00a0: le service']],
      [
        'no trigger is granted',
        {},
        [refuse('ClockTriggerBuilder.create')],
        ['Déclencheur\u00a0: le service'],
      ],
      [
        'a trigger cannot be removed',
        {},
        [refuse('ScriptApp.deleteTrigger')],
        ['Déclencheur\u00a0: le service'],
      ],
      [
        'sent mail cannot be read',
        {},
        [refuse('Gmail.Users.Messages.list')],
        ['Libellés', 'Destinataires du jour'],
      ],
    ];

  it.each(CAUSES)('fails where %s, and only there', (_cause, change, faults, expected) => {
    const found = failures(report(runtimeWith(change), faults));
    expect(found.map((line, i) => line.startsWith(expected[i] ?? 'nothing'))).toEqual(
      expected.map(() => true),
    );
  });

  it('fails where a label loses its colours', () => {
    const runtime = runtimeWith(
      precededBy(
        'const create = Gmail.Users.Labels.create; Gmail = { Users: { ...Gmail.Users, Labels: { ...Gmail.Users.Labels, create: ({ name }, me) => create({ name }, me) } } };',
      ),
    );
    expect(failures(report(runtime))).toEqual([
      'Libellés\u00a0: 20 libellés en place, mais sans leurs couleurs.',
    ]);
  });

  it('tells an hourly period, which is no fault, and two triggers at once, which is one', () => {
    expect(report(runtimeWith({ worlds: { shortTriggers: 'refused' } }))).toContain(
      'Déclencheur\u00a0: accordé à l’essai, toutes les heures',
    );
    const runtime = runtimeWith(
      precededBy('function double() { ScriptApp.newTrigger("watch").timeBased().everyHours(1).create(); }'),
    );
    runtime.run('double');
    runtime.run('double');
    expect(failures(report(runtime))).toEqual([expect.stringContaining('2 déclencheurs tournent')]);
  });

  it('fails when the product’s own mail has used up the recipients of the day', () => {
    const runtime = runtimeWith();
    const to = Array.from({ length: 23 }, (_, i) => `agent${i}@example.fr`).join(', ');
    const send = (hoursAgo: number, own: boolean) => {
      const subject = own ? 'Vigie\u00a0: rappels du lundi 23 novembre' : 'Vigie\u00a0: installation';
      const made = mail(SAMPLE_ADDRESS, subject, 'Rappel', NOW - hoursAgo * 3_600_000);
      const kept = made.payload.headers.filter(({ name }) => name !== 'To');
      const headers = [...kept, { name: 'To', value: to }];
      runtime.mailbox.receive({ ...made, systemLabels: ['SENT'], payload: { ...made.payload, headers } });
    };
    for (const hoursAgo of [1, 5, 23, 30]) send(hoursAgo, true);
    send(2, false);
    expect(report(runtime)).toContain('✓ Destinataires du jour\u00a0: Vigie a écrit à 69 destinataires');
    send(3, true);
    expect(failures(report(runtime))).toEqual([expect.stringContaining('Vigie a écrit à 92 destinataires')]);
  });
});

describe('the diagnostic card', () => {
  it('shows each check, fits Google’s schema, and runs again', () => {
    const { host } = sampleDesk(NOW);
    host.openHomepage();
    const act = (action: string) =>
      host.act({ function: 'onAction', parameters: [{ key: 'action', value: action }] });
    act('open-settings');
    const shown = act('open-diagnostic');
    expect(shown.error).toBeNull();
    expect(cardProblems(shown.cards.at(-1))).toEqual([]);
    expect(JSON.stringify(shown.cards.at(-1))).toContain('Rien à corriger');
    const again = act('rerun-diagnostic');
    expect(again.cards).toHaveLength(shown.cards.length);
  });
});
