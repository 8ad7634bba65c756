// The French that src says, by the compiler's own tree, as JSON on the standard output.
import { SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** What reads mail knows French that nobody is told. */
const READ_ONLY = [
  'src/domain/triage/rules/',
  'src/domain/triage/model/',
  'src/domain/triage/lexicon/(?!causes|faults)',
  'src/domain/triage/details',
  'src/domain/roles/(?!evidence-words)',
  'src/domain/reading/',
  'src/domain/promises/',
  'src/domain/text/',
  'src/domain/mailbox/(?:bare-subject|mail-address|public-mail)',
  'src/replies/(?:first-name|mail-language)',
].map((path) => new RegExp(`^${path}`));

/** Where a string is a name of the code, or English for whoever mends it. */
const UNSAID = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.LiteralType,
  SyntaxKind.TemplateLiteralType,
  SyntaxKind.TypeAliasDeclaration,
]);
const WORDS = `le la les de du des un une et est ou pas que qui pour par sur sous dans avec sans ce cette ces son ses ne
  il en au aux vous votre vos nous notre nos tous toutes aucun aucune autre autres plus dont leur depuis rien oui non pourquoi
  client objet raison texte courrier automatique champ valeur date nombre fuseau responsable suite fonction panne technique
  demain hier lundi lun jours heures ouvert ouvré close closes rouverte conversations surveillance conservation fermeture
  escalade marquer attendu attendue inconnu inconnue connu invalide illisible inattendue seuls vide impossible inutilisable
  indisponible indisponibles absentes persistante`;
const FRENCH = new RegExp(
  `[àâçéèêëîïôùûœÀÂÇÉÈÊËÎÏÔÙÛŒ’«»…]|(?<![\\p{L}\\p{N}_:-])(?:${WORDS.split(/\s+/).join('|')})(?![\\p{L}\\p{N}_:-])`,
  'iu',
);
/** What the code calls a value. */
const CODE = /^[a-z/-]+$/;
/** A title, or a button, of one word or more. */
const TITLE = /^\p{Lu}\p{Ll}{2,}(?: [\p{L}()%-]+)*$/u;

/** What stands for what is filled in. */
const GAP = '{…}';

const top = `${process.cwd()}/`;
const api = new API({ cwd: process.cwd() });
const { program } = api.updateSnapshot({ openProjects: ['tsconfig.json'] }).getProjects()[0];
const found = program
  .getSourceFileNames()
  .filter((file) => file.startsWith(`${top}src/`))
  .map((file) => file.slice(top.length))
  .filter((file) => !READ_ONLY.some((path) => path.test(file)))
  .sort()
  .flatMap((file) => literalsIn(program.getSourceFile(top + file), file));
process.stdout.write(JSON.stringify(found));

function literalsIn(source, file) {
  const literals = [];
  const visit = (node, typeset) => {
    if (UNSAID.has(node.kind) || isForDevelopers(node) || isEnglish(node, file) || isRead(node, file)) return;
    const inTypeset = typeset || handsToTypeset(node, source);
    const text = textOf(node);
    if (text !== null && !isName(node) && isFrench(text))
      literals.push({ file, line: lineOf(source, node), text, typeset: inTypeset });
    node.forEachChild((child) => visit(child, inTypeset));
  };
  source.forEachChild((statement) => visit(statement, false));
  return literals;
}

function isFrench(text) {
  const own = text.replaceAll(GAP, '').replace(/<[^>]*>/g, '');
  return !CODE.test(own) && (FRENCH.test(own) || TITLE.test(own.trim()));
}

/** What is filled in stands as « {…} ». */
function textOf(node) {
  if (node.kind === SyntaxKind.StringLiteral || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral)
    return node.text;
  if (node.kind !== SyntaxKind.TemplateExpression) return null;
  const spans = node.templateSpans.map(({ expression, literal }) => filledIn(expression) + literal.text);
  return node.head.text + spans.join('');
}

function filledIn(expression) {
  return expression.kind === SyntaxKind.Identifier && expression.text === 'NBSP' ? '\u00a0' : GAP;
}

/** `typeset(…)`, or a function that ends in `.map(typeset)`. */
function handsToTypeset(node, source) {
  if (node.kind === SyntaxKind.CallExpression) return node.expression.text === 'typeset';
  return node.kind === SyntaxKind.FunctionDeclaration && /\.map\(typeset\)/.test(sourceOf(source, node));
}

function isForDevelopers(node) {
  if (node.kind === SyntaxKind.NewExpression) return /Error$/.test(node.expression.text ?? '');
  return node.kind === SyntaxKind.CallExpression && ['info', 'warn'].includes(node.expression.name?.text);
}

/** Replies stand beside their English. */
function isEnglish(node, file) {
  return (
    file.startsWith('src/replies/') && node.kind === SyntaxKind.PropertyAssignment && node.name.text === 'en'
  );
}

/** Phrases of the lexicon stand beside the name of their fault, which is said. */
function isRead(node, file) {
  return (
    file.startsWith('src/domain/triage/lexicon/') &&
    node.kind === SyntaxKind.PropertyAssignment &&
    node.name.text === 'phrases'
  );
}

function isName(node) {
  const { parent } = node;
  switch (parent?.kind) {
    case SyntaxKind.PropertyAssignment:
      return parent.name === node;
    case SyntaxKind.CaseClause:
      return parent.expression === node;
    case SyntaxKind.ElementAccessExpression:
      return parent.argumentExpression === node;
    default:
      return false;
  }
}

function sourceOf(source, node) {
  return source.text.slice(node.pos, node.end);
}

function lineOf(source, node) {
  return source.text.slice(0, node.end).split('\n').length - (node.text ?? '').split('\n').length + 1;
}
