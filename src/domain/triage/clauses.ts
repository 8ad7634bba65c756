// Text to clauses of folded tokens: what the phrase lexicon is matched against.

export interface Token {
  /** Lower case, without accents, misspellings of chat spelling undone. */
  readonly word: string;
  /** Where it stands in the original text. */
  readonly start: number;
  readonly end: number;
}

export interface Clause {
  readonly tokens: readonly Token[];
  readonly question: boolean;
}

/** Chat spelling and common slips; the right side may be several words. */
const RESPELLED: ReadonlyMap<string, string> = respellings(`
  jai g ge=j ai|jsuis jsui chui chuis=je suis|jpeux jpeu jpe=je peux|jme=je me|jveux jveu=je veux|jsp jsais=je sais
  pk pq pkoi pourkoi=pourquoi|cmt coment commen=comment|pb pbl pbm prob probl=probleme|tjs tjrs tjr toujour=toujours
  svp stp plz=svp|bjr bonjours=bonjour|bsr=bonsoir|mdp mdps=mot de passe|maj majs=mise a jour|tel tels tph tél=telephone
  phone fone portable smartphone cell cellulaire mobile natel gsm=telephone|app apps appli applis aplication aplli apli appplication applicatio appication=appli
  application applications=appli|ke keu=que|ki=qui|kan kand qd=quand|kelke=quelque|kelkun=quelqu un|koi=quoi|sa=ca|ct=c etait|cest c ces=c est
  ya yas=il y a|yavait=il y avait|tt=tout|ts=tous|bcp=beaucoup|plu=plus|pa=pas|ms=mais|ds=dans|vs=vous|ns=nous|qqch qqchose=quelque chose
  dispo=disponible|kk=quelque|abo abos abonement abonnemnt abonemment=abonnement|recup=recuperer|rembourssement rembousement remboursment=remboursement
  remboursser rembourse remb=rembourser|sync synchronisation synchronization synchronise syncro sincro synchroniser=synchro|notifs notif notfication notifications=notification
  stat stats=statistiques|widgets wigdet=widget|mail mails mel courriel courriels email emails e-mail=mail|deco=deconnecter|reco=reconnecter|co connecte conecter conecte=connecter
  conexion connection connexions=connexion|premieum premuim=premium|apres=apres|jms=jamais|rdv=rendez vous|dsl=desole|mtn=maintenant|auj ajd=aujourd hui
  cant=can t|doesnt=doesn t|dont=don t|isnt=isn t|didnt=didn t|wont=won t|im=i m|ive=i ve|id=id|u=you|pls=please|thx=thanks
  serie series streak=serie|seance seances sessions=seance|session=seance|bloquage=blocage|desabonement=desabonnement|resilliation resiliation=resiliation
  oublier oublie oubliee=oublie|aparait aparaissent apparaissent apparait aparai=apparait|sarrete sarete sarettes=s arrete|louvre=l ouvre
  samarche=ca marche|marchepas=marche pas|marche marches marchent=marche|reinstaller reinstallee=reinstalle|achetter acheter achete achetee=achete|payer payee payes paye=paye
`);

function respellings(source: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const group of source.replace(/\n/g, '|').split('|')) {
    const [from, to] = group.split('=');
    if (from === undefined || to === undefined) continue;
    for (const word of from.trim().split(/ +/)) table.set(word, to.trim());
  }
  return table;
}

/** Words that open a new clause: what was said before does not reach beyond them. */
const OPENERS = new Set(
  'mais cependant pourtant toutefois neanmoins sinon but however aber pero maar alors except sauf'.split(' '),
);
/** A last token by which phrases can ask for the end of the clause. */
const END = '$';
const CLAUSE_LIMIT = 60;
const WRAPPED_LINE = 58;
const PIECE = /[\p{L}\p{N}\p{M}@._+-]+|[^\s\p{L}\p{N}\p{M}@._+-]|\n[ \t]*/gu;

/**
 * Cuts a text into clauses. `knows` tells whether a word is in the lexicon: « jarrive » is read as « j arrive »
 * when only the second part is known.
 */
export function clausesOf(text: string, knows: (word: string) => boolean): Clause[] {
  const clauses: Clause[] = [];
  let tokens: Token[] = [];
  const end = (question: boolean) => {
    if (tokens.some((token) => token.word !== ',')) {
      const at = tokens[tokens.length - 1]?.end ?? 0;
      tokens.push({ word: END, start: at, end: at });
      clauses.push({ tokens, question });
    }
    tokens = [];
  };
  let lineStart = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const piece = match[0];
    const start = match.index;
    const words = wordsOf(piece, knows);
    if (piece.startsWith('\n')) {
      const next = text.charAt(start + piece.length);
      if (start - lineStart < WRAPPED_LINE || /[-•*–\d\n]/.test(next)) end(false);
      lineStart = start + piece.length;
    } else if (words.length > 0) {
      for (const word of words) {
        if (word === '.') {
          end(false);
          continue;
        }
        if (OPENERS.has(word)) end(false);
        tokens.push({ word, start, end: start + piece.length });
        if (tokens.length >= CLAUSE_LIMIT) end(false);
      }
      if (piece.endsWith('.')) end(false);
    } else if (/[.!?;:…]/.test(piece)) {
      end(piece === '?');
    } else if (piece === ',' || piece === '(' || piece === ')') {
      tokens.push({ word: ',', start, end: start + 1 });
    }
  }
  end(false);
  return clauses;
}

const folded = new Map<string, readonly string[]>();

/** The words that a piece holds; none for a mark or the end of a line. */
function wordsOf(piece: string, knows: (word: string) => boolean): readonly string[] {
  const known = folded.get(piece);
  if (known !== undefined) return known;
  const words = /[\p{L}\p{N}@]/u.test(piece) ? fold(piece.slice(0, 80), knows) : [];
  if (folded.size > 20_000) folded.clear();
  folded.set(piece, words);
  return words;
}

function fold(piece: string, knows: (word: string) => boolean): string[] {
  if (piece.includes('@')) return ['adresse@'];
  const plain = plainWord(piece);
  if (/^[\d.]+$/.test(plain)) return [plain.replace(/\.+$/, '')];
  const words: string[] = [];
  const parts = plain.split(/([._+-]+)/);
  for (const part of parts) {
    if (part === '') continue;
    if (part === '.' && words.length > 0) words.push('.');
    if (/^[._+-]/.test(part)) continue;
    words.push(...respell(part, knows));
  }
  if (words[words.length - 1] === '.') words.pop();
  return words;
}

/**
 * A word in lower case without accents, long runs of a letter cut to one.
 *
 * @example plainWord('Réparééééé') //=> 'repare'
 */
export function plainWord(word: string): string {
  return word
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/(.)\1{2,}/g, '$1');
}

function respell(word: string, knows: (word: string) => boolean): string[] {
  const written = RESPELLED.get(word);
  if (written !== undefined) return written.split(' ');
  if (knows(word) || word.length < 4) return [word];
  const elided = /^(qu|[jldnsmtc])([aeiouyh].{2,})$/.exec(word);
  const rest = elided?.[2];
  if (elided !== null && rest !== undefined && (knows(rest) || RESPELLED.has(rest))) {
    return [elided[1] ?? '', ...respell(rest, knows)];
  }
  return [word];
}
