// Prints every French text that the product says, for a person who reads it through; `--wrong` only what breaks a rule.
import { allTexts, wrongTexts } from './all-texts';

const texts = allTexts();
const shown = process.argv.includes('--wrong') ? wrongTexts(texts) : texts;
let last = '';
for (const said of shown) {
  if (said.file !== last) process.stdout.write(`\n${said.file}\n`);
  last = said.file;
  const rules = 'rules' in said ? ` [${(said.rules as readonly string[]).join('; ')}]` : '';
  process.stdout.write(
    `${String(said.line).padStart(5)}  ${said.text.replace(/\n/g, '\n       ')}${rules}\n`,
  );
}
