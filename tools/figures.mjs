// npm run figures: the figures of docs that follow from the code alone, as the table that stands there. What takes time is
// measured by npm run bench, how triage decides by npm run triage:score.
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';

/** The parts of the bundle, in the order in which they are told. */
const PARTS = {
  own: 'cards, clicks, decisions, promises, calendar, settings: the rest of our own',
  watch: 'the watch, its index and what it announces',
  roles: 'who wrote each message and what it is to the request',
  replies: 'the canned replies, in French and English',
  reader: 'mail made plain text',
  report: 'the monthly report',
  gas: 'the adapters to Google',
  trials: 'the diagnostic and the trials of the platform',
  promises: 'what our answers promise',
  luxon: 'luxon, minified',
  nodemailer: 'the address parser of nodemailer',
};

/** The bundle part by part, in kB, as a table. */
export async function bundleTable() {
  const { bytes } = await bundle();
  const rows = Object.entries(PARTS).map(([part, what]) => `| ${part} | ${kB(bytes[part])} | ${what} |`);
  return ['| part | kB | what it is |', '|---|---:|---|', ...rows, `| all | ${kB(bytes.all)} | |`].join('\n');
}

const kB = (bytes) => (bytes / 1000).toFixed(0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await bundleTable());
