// Consent that is partial or was withdrawn, and who asks for what is missing.
import { createAddonHost } from '../../../local/host/host';
import type { Worlds } from '../../../local/platform/worlds/worlds';

type ConsentPrompt = Worlds['consentPrompt'];

import { manifest, runtimeWith } from './script-fixture';

const MODIFY = 'https://www.googleapis.com/auth/gmail.modify';
const PROMPT = expect.stringMatching(/^https:\/\/accounts\.google\.com\//);

function withdrawn(consentPrompt: ConsentPrompt) {
  const runtime = runtimeWith({ worlds: { consentPrompt } });
  runtime.consent.withdraw([MODIFY]);
  return runtime;
}

describe('consent that is missing', () => {
  it('is asked for by the platform before a script begins', () => {
    const runtime = withdrawn('first');
    expect(runtime.run('count')).toMatchObject({ value: null, authorization: PROMPT, meter: { calls: 0 } });
    const host = createAddonHost(runtime);
    expect(host.openHomepage()).toMatchObject({ cards: [], error: null, authorization: PROMPT });
    runtime.consent.grant();
    expect(host.openHomepage()).toMatchObject({ error: null, authorization: null });
    expect(runtime.run('labels').error).toBeNull();
  });

  it('is asked for by the script where the platform lets it begin, which ends it whatever it catches', () => {
    const runtime = withdrawn('required');
    expect(runtime.run('count')).toMatchObject({ value: 1, authorization: null });
    expect(runtime.run('asks')).toMatchObject({ value: null, authorization: PROMPT, killed: false });
    expect(runtime.properties('user').size).toBe(0);
    runtime.consent.grant();
    expect(runtime.run('asks')).toMatchObject({ value: 'alive', authorization: null });
  });

  it.each<[ConsentPrompt, string]>([
    ['required', 'true,true,3,function'],
    ['nobody', 'true,true,3,undefined'],
  ])('is known to the script where %s asks', (prompt, known) => {
    expect(withdrawn(prompt).run('knows').value).toBe(known);
    const { value } = runtimeWith({ worlds: { consentPrompt: prompt } }).run('knows');
    expect(value).toBe(known.replace('true,true,3', `false,false,${manifest.oauthScopes.length}`));
  });

  it.each<ConsentPrompt>(['first', 'required', 'nobody'])(
    'is not asked for in a trigger where %s asks',
    (prompt) => {
      const { error, authorization } = withdrawn(prompt).run('labels', [], { as: 'trigger' });
      expect(error).toContain('gmail.modify');
      expect(authorization).toBeNull();
    },
  );

  it('is missing for what a later manifest asks for anew, and stands for the rest', () => {
    const [modify = '', ...others] = manifest.oauthScopes;
    const before = runtimeWith({ manifest: { ...manifest, oauthScopes: others } });
    const after = before.deployed('function count() { return 2; }', manifest);
    expect(after.consent.granted()).toEqual(others);
    expect(after.run('count')).toMatchObject({ value: null, authorization: PROMPT });
    after.consent.grant();
    expect(after.consent.granted()).toContain(modify);
    expect(after.run('count')).toMatchObject({ value: 2, authorization: null });
  });

  it('is put back with the account', () => {
    const runtime = runtimeWith();
    const restore = runtime.snapshot();
    runtime.consent.withdraw([MODIFY]);
    restore();
    expect(runtime.run('labels').error).toBeNull();
  });
});
