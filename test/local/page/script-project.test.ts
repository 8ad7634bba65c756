// The project behind the script editor: what it refuses, what it asks for, and what Gmail shows of it.
import type { ProjectFiles } from '../../../local/page/editor-api';
import { createScriptProject } from '../../../local/page/script-project';
import { manifest, runtimeWith } from '../runtime/script-fixture';

const CODE = `
function onHome() {
  return CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('Bonjour'))
    .addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText('…'))).build();
}
function labels() { return Gmail.Users.Labels.list('me').labels.length; }
function tells() { console.info('écrit'); console.warn('attention'); }
function keep() { PropertiesService.getUserProperties().setProperty('kept', 'yes'); }
function forever() { for (;;) Utilities.sleep(60000); }
function hidden_() {}
const inner = () => { function nested() {} };
`;
const FILES: ProjectFiles = { title: 'Essai', code: CODE, manifest: JSON.stringify(manifest) };

function projectWith(files: Partial<ProjectFiles> | null = {}) {
  const project = createScriptProject(runtimeWith());
  project.carryOut({ do: 'create' });
  if (files !== null) {
    expect(project.carryOut({ do: 'save', files: { ...FILES, ...files } }).refusal).toBeNull();
    project.carryOut({ do: 'grant', without: [] });
  }
  const logOf = (name: string) => project.carryOut({ do: 'run', function: name }).log;
  return { project, logOf };
}

const START = { kind: 'Avis', text: 'Exécution démarrée' };
const END = { kind: 'Avis', text: 'Exécution terminée' };

describe('a project of the script editor', () => {
  it('begins as Google’s does: nothing of another script runs over the account', () => {
    const project = createScriptProject(runtimeWith());
    expect(project.open()).toMatchObject({ files: null, functions: [], installed: false });
    expect(project.desk.runtime.run('count').error).toContain('introuvable');
    expect(project.carryOut({ do: 'create' })).toMatchObject({ functions: ['myFunction'], refusal: null });
    expect(project.open().files?.title).toBe('Projet sans titre');
  });

  it('offers the functions of the top level, but for private ones', () => {
    const { functions } = projectWith().project.open();
    expect(functions).toEqual(['onHome', 'labels', 'tells', 'keep', 'forever']);
  });

  it.each<[string, Partial<ProjectFiles>, RegExp]>([
    [
      'a manifest that is cut off',
      { manifest: '{"timeZone": ' },
      /« appsscript\.json » contient des erreurs : .*JSON/,
    ],
    ['a manifest that is a list', { manifest: '[]' }, /contient des erreurs : objet attendu/],
    ['a manifest without a zone', { manifest: '{}' }, /contient des erreurs : timeZone/],
    [
      'scopes that are no list',
      { manifest: '{"timeZone":"UTC","oauthScopes":"all"}' },
      /oauthScopes : liste/,
    ],
    ['a zone that is none', { manifest: '{"timeZone":"Mars/Rome"}' }, /contient des erreurs : .*Mars\/Rome/],
    [
      'code that is none',
      { code: 'function a() {\n  return 1 +;\n}' },
      /^Erreur de syntaxe : .* ligne : 2 fichier : Code\.gs$/,
    ],
  ])('does not save %s, and goes on with what was saved before', (_case, wrong, refusal) => {
    const { project, logOf } = projectWith();
    const answer = project.carryOut({ do: 'save', files: { ...FILES, ...wrong } });
    expect(answer.refusal?.replace(/\u00a0/g, ' ')).toMatch(refusal);
    expect(project.open().files).toEqual(FILES);
    expect(logOf('labels')).toEqual([START, END]);
  });

  it('asks for every scope of the manifest before it runs, and again for those that were left out', () => {
    const { project } = projectWith(null);
    project.carryOut({ do: 'save', files: FILES });
    const run = () => project.carryOut({ do: 'run', function: 'labels' });
    expect(run()).toMatchObject({ consent: manifest.oauthScopes, log: null });
    const [modify = ''] = manifest.oauthScopes;
    project.carryOut({ do: 'grant', without: [modify] });
    expect(run()).toMatchObject({ consent: [modify], log: null });
    project.carryOut({ do: 'grant', without: [] });
    expect(run()).toMatchObject({ consent: [], log: [START, END] });
  });

  it('logs what a function writes, and what ends it', () => {
    const { logOf } = projectWith();
    const lines = [
      { kind: 'Infos', text: 'écrit' },
      { kind: 'Avertissement', text: 'attention' },
    ];
    expect(logOf('tells')).toEqual([START, ...lines, END]);
    expect(logOf('missing')).toEqual([
      START,
      { kind: 'Erreur', text: expect.stringMatching(/introuvable.*missing/) },
    ]);
    expect(logOf('forever')).toEqual([START, { kind: 'Erreur', text: 'Délai d’exécution dépassé' }]);
  });

  it('has no Gmail service that the manifest does not enable', () => {
    const { project, logOf } = projectWith({ manifest: JSON.stringify({ ...manifest, dependencies: {} }) });
    expect(project.open().services).toEqual([]);
    expect(logOf('labels')).toEqual([START, { kind: 'Erreur', text: 'Gmail is not defined' }]);
    expect(project.carryOut({ do: 'save', files: FILES }).services).toEqual(['Gmail']);
    expect(logOf('labels')).toEqual([START, END]);
  });

  it('is shown by Gmail while it is installed, as it was saved last', () => {
    const { project } = projectWith();
    const home = () => project.desk.host.openHomepage().cards.map(({ header }) => header);
    expect(home()).toEqual([]);
    expect(project.carryOut({ do: 'install' })).toMatchObject({ installed: true, refusal: null });
    expect(home()).toEqual([{ title: 'Bonjour' }]);
    project.carryOut({ do: 'save', files: { ...FILES, code: CODE.replace('Bonjour', 'Bonsoir') } });
    expect(home()).toEqual([{ title: 'Bonsoir' }]);
    project.carryOut({ do: 'uninstall' });
    expect(home()).toEqual([]);
  });

  it('keeps what its script has stored from one save to the next', () => {
    const { project, logOf } = projectWith();
    expect(logOf('keep')).toEqual([START, END]);
    project.carryOut({ do: 'save', files: { ...FILES, code: 'function other() {}' } });
    expect(project.desk.runtime.properties('user').get('kept')).toBe('yes');
  });

  it('is not to be installed without an add-on, and installed no longer once it has none', () => {
    const { project } = projectWith(null);
    expect(project.carryOut({ do: 'install' })).toMatchObject({
      installed: false,
      refusal: expect.any(String),
    });
    project.carryOut({ do: 'save', files: FILES });
    project.carryOut({ do: 'install' });
    const bare = { ...FILES, manifest: '{"timeZone":"Europe/Paris"}' };
    expect(project.carryOut({ do: 'save', files: bare })).toMatchObject({ installed: false, refusal: null });
  });
});
