// Which exports of src take text, by the compiler's own types, as JSON on the standard output.
import { API } from 'typescript/unstable/sync';

/** What has strings of its own in every program: they are none of ours. */
const LIBRARY = /^(?:Readonly)?(?:Map|Set)$|^Date|Iterable|^RegExp/;
const CALL = 0;
const CONSTRUCT = 1;

const api = new API({ cwd: process.cwd() });
const project = api.updateSnapshot({ openProjects: ['tsconfig.json'] }).getProjects()[0];
const { program, checker } = project;
const text = checker.getStringType();
const top = `${process.cwd()}/`;
const modules = program
  .getSourceFileNames()
  .filter((file) => file.startsWith(`${top}src/`))
  .map((file) => ({
    file: file.slice(top.length),
    symbol: checker.getSymbolAtLocation(program.getSourceFile(file)),
  }))
  .filter(({ symbol }) => symbol !== undefined);
const exportsOf = (symbol) => checker.getExportsOfModule(symbol);
const exportOf = (path, name) =>
  exportsOf(modules.find(({ file }) => file === path).symbol).find((found) => found.name === name);
const mailText = checker.getDeclaredTypeOfSymbol(exportOf('src/domain/mailbox/mail-text.ts', 'MailText'));

/**
 * Tells of each string in a type: where in it, and whether it is of the kind that the entry has bounded. A type that was
 * passed is not entered again; with `everywhere` only where it stands in itself.
 */
function walk(type, path, context) {
  const { tell, passed, everywhere } = context;
  if (type.id === mailText.id) return tell(path, true);
  if (type.flags & text.flags) return tell(path, false);
  if (passed.has(type.id)) return;
  passed.add(type.id);
  for (const [part, name] of partsOf(type)) walk(part, name === '' ? path : `${path}.${name}`, context);
  if (everywhere) passed.delete(type.id);
}

function partsOf(type) {
  if (type.isUnionType() || type.isIntersectionType()) return type.getTypes().map((part) => [part, '']);
  if (!type.isObjectType()) return [];
  const calls = checker.getSignaturesOfType(type, CALL).map((call) => checker.getReturnTypeOfSignature(call));
  const given = type.isTypeReference() ? checker.getTypeArguments(type) : [];
  const indexed = checker.getIndexInfosOfType(type).map(({ valueType }) => valueType);
  const nameless = [...calls, ...given, ...indexed].map((part) => [part, '']);
  const foreign = checker.isArrayLikeType(type) || LIBRARY.test(type.getSymbol()?.name ?? '');
  if (foreign || calls.length > 0) return nameless;
  const properties = checker.getPropertiesOfType(type);
  return [...nameless, ...properties.map((property) => [checker.getTypeOfSymbol(property), property.name])];
}

function stringsIn(type, everywhere) {
  const found = { bounded: new Set(), free: new Set() };
  const tell = (path, bounded) => void found[bounded ? 'bounded' : 'free'].add(path.slice(1));
  walk(type, '', { tell, passed: new Set(), everywhere });
  return { bounded: [...found.bounded], free: [...found.free] };
}

function takerOf(file, symbol) {
  const type = checker.getTypeOfSymbol(symbol);
  const signatures = [CALL, CONSTRUCT].flatMap((kind) => checker.getSignaturesOfType(type, kind));
  const taken = signatures
    .flatMap((one) => one.getParameters())
    .map((one) => stringsIn(checker.getTypeOfSymbol(one), false));
  const has = (kind) => taken.some((strings) => strings[kind].length > 0);
  return { place: `${file} ${symbol.name}`, bounded: has('bounded'), free: has('free') };
}

const takers = modules
  .filter(({ file }) => /^src\/(?:domain|replies)\//.test(file))
  .flatMap(({ file, symbol }) => exportsOf(symbol).map((found) => takerOf(file, found)))
  .filter(({ bounded, free }) => bounded || free);
const mailbox = stringsIn(checker.getDeclaredTypeOfSymbol(exportOf('src/ports.ts', 'Mailbox')), true);
api.close();
process.stdout.write(JSON.stringify({ takers, mailbox }));
