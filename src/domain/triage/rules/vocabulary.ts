// From a piece of text to words: folded, chat spelling undone, each with what the lexicon knows of it.
import type { Lexicon, LexiconEntry } from './phrases';

/** A word as it is read. */
export interface Word {
  /** Lower case, without accents, misspellings of chat spelling undone. */
  readonly text: string;
  /** See `stemOf`. */
  readonly stem: string | null;
  readonly entry: LexiconEntry;
}

/** What a piece of text holds. */
export interface Piece {
  /** Words in order, with a `STOP` between two of them where a clause ends. */
  readonly words: readonly Word[];
  /** What stands after the words, or alone. */
  readonly mark: 'end' | 'question' | 'comma' | null;
}

/** The text of the word that stands for a full stop without a space after it. */
export const STOP = '.';
/** So many pieces are remembered: most of a mail is the words of the mail before, but customers' vocabulary has no end. */
const MAX_REMEMBERED = 20_000;
/** Of a longer piece, in characters, only the beginning is read. */
const PIECE_LIMIT = 80;
/** Letters of a stem. */
const STEM = 6;
const COUNTED = /^[^\d,$]+$/;

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

/**
 * Reads pieces of text. It asks the lexicon which words it knows: « jarrive » is read as « j arrive » when only the
 * second part is known.
 * @example new Vocabulary(lexicon).read('Jarrive').words.map(({ text }) => text) //=> ['j', 'arrive']
 */
export class Vocabulary {
  private readonly pieces = new Map<string, Piece>();
  /** The sign that stands for a comma or a bracket. */
  readonly comma: Word;
  /** A last token by which phrases can ask for the end of the clause. */
  readonly clauseEnd: Word;

  constructor(private readonly lexicon: Lexicon) {
    this.comma = this.wordOf(',');
    this.clauseEnd = this.wordOf('$');
  }

  /** Reads a run of letters, digits and what may stand inside a word, or a single mark. */
  read(piece: string): Piece {
    const before = this.pieces.get(piece);
    if (before !== undefined) return before;
    if (this.pieces.size > MAX_REMEMBERED) this.pieces.clear();
    const read = this.readAnew(piece);
    this.pieces.set(piece, read);
    return read;
  }

  /** The word of a folded spelling, or the sign that stands for a mark. */
  private wordOf(text: string): Word {
    return { text, stem: stemOf(text), entry: this.lexicon.entryOf(text) };
  }

  private readAnew(piece: string): Piece {
    const texts = /[\p{L}\p{N}@]/u.test(piece) ? this.fold(piece.slice(0, PIECE_LIMIT)) : [];
    return { words: texts.map((text) => this.wordOf(text)), mark: markOf(piece, texts.length > 0) };
  }

  private fold(piece: string): string[] {
    if (piece.includes('@')) return ['adresse@'];
    const plain = plainWord(piece);
    if (/^[\d.]+$/.test(plain)) return [plain.replace(/\.+$/, '')];
    const words: string[] = [];
    const parts = plain.split(/([._+-]+)/);
    for (const part of parts) {
      if (part === '') continue;
      if (part === STOP && words.length > 0) words.push(STOP);
      if (/^[._+-]/.test(part)) continue;
      words.push(...this.respell(part));
    }
    if (words[words.length - 1] === STOP) words.pop();
    return words;
  }

  private respell(word: string): string[] {
    const written = RESPELLED.get(word);
    if (written !== undefined) return written.split(' ');
    if (this.lexicon.knows(word) || word.length < 4) return [word];
    const elided = /^(qu|[jldnsmtc])([aeiouyh].{2,})$/.exec(word);
    const rest = elided?.[2];
    if (elided !== null && rest !== undefined && (this.lexicon.knows(rest) || RESPELLED.has(rest))) {
      return [elided[1] ?? '', ...this.respell(rest)];
    }
    return [word];
  }
}

function markOf(piece: string, afterWords: boolean): Piece['mark'] {
  if (afterWords) return piece.endsWith('.') ? 'end' : null;
  if (piece === ',' || piece === '(' || piece === ')') return 'comma';
  if (!/[.!?;:…]/.test(piece)) return null;
  return piece === '?' ? 'question' : 'end';
}

/**
 * A word in lower case without accents, long runs of a letter cut to one.
 * @example plainWord('Réparééééé') //=> 'repare'
 */
function plainWord(word: string): string {
  return word
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/(.)\1{2,}/g, '$1');
}

/**
 * The stem of a word, null for what says nothing (numbers, marks).
 * @example stemOf('synchronise') //=> 'synchr'
 */
function stemOf(word: string): string | null {
  return COUNTED.test(word) ? word.slice(0, STEM) : null;
}
