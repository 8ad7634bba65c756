// Whether a message of ours asks for something, and whether « d’accord » would answer it.
import { plainWords } from './plain-words';

/** Longer texts of ours are looked at from both ends; in characters. */
const END = 1_400;
const ASKING =
  /\?|(?:^|[\s,;.(])(?:(?<!vous )(?:pouvez|pourriez|auriez|avez|souhaitez|voulez|desirez|preferez) vous|(?:peux|pourrais|aurais|veux|as) tu|veuillez (?!agreer|recevoir|croire|accepter|nous excuser)|merci de (?!patienter|votre|ta|vos|ne pas|nous avoir|m'avoir|l'avoir)(?:bien vouloir |nous |me |m'|l'|le |la |les |vous ){0,3}[a-z']+(?:er|ir|re|oir)\b|indiquez|precisez|envoyez|donnez|transmettez|communiquez|repondez|confirmez|dites (?:nous|moi|le nous)|dis moi|faites (?:nous|moi) parvenir|il (?:nous|me) (?:faut|faudrait|manque)|(?:nous (?:aurions|avons)|j'(?:aurais|ai))(?: [a-z]+)? besoin|(?:nous attendons|j'attends|il manque (?:votre|vos|ton|une? (?:copie|capture|photo|justificatif|numero|information|precision))|reste a)|could you|can you|would you|please (?:send|tell|confirm|let|give|share|reply|provide|try|check|update)|let (?:us|me) know|(?:we|i) (?:need|await|are waiting for))/;
/** An invitation to write again if something is wrong asks for nothing. */
const INVITING =
  /n'hesitez? pas[^.?!\n]{0,160}|(?:si (?:besoin|le probleme|cela (?:ne|persiste|recommence|se reproduit)|ca (?:ne|persiste|recommence|se reproduit)|jamais|vous (?:avez|rencontrez|voyez|constatez))|en cas de|if (?:you (?:need|have|run)|it (?:happens|comes|persists|doesn't)|anything|the problem))[^.?!\n]{0,80}(?:dites (?:nous|moi)|ecrivez|repondez|contactez|revenez|let (?:us|me) know|tell (?:us|me))[^.?!\n]{0,80}|(?:dites (?:nous|moi)|ecrivez (?:nous|moi)) si (?:vous voyez|tout|cela|ca|le)[^.?!\n]{0,80}|merci de ne pas[^.?!\n]{0,60}|(?:let (?:us|me) know|reply|write) if (?:you (?:need|have)|anything|it)[^.?!\n]{0,60}/g;
/** A request for a fact, which « d’accord » and « parfait » do not give. */
const FOR_DATA =
  /(?:nous |m'|me )?(?:donner|indiquer|envoyer|preciser|communiquer|transmettre|fournir|dire (?:quel|si|depuis|ou|quand|comment)|essayer|reessayer|redemarrer|reinstaller|desinstaller|verifier|joindre|decrire|tester|relancer|mettre a jour)|(?:quel|quelle|quels|quelles|depuis quand|combien|comment|ou (?:se|est)|quand|which|what|when|how|where)\b|(?:send|tell|give|share|provide|try|check|update|reinstall|restart)|avez vous pense/;
/** What proposes something, with a question or without. */
const PROPOSING =
  /(?:\b(?:nous|je|on) (?:vous |te |peux |pouvons |peut |pourrions |pourrais ){0,2}(?:propos(?:e|ons|er)|offr(?:e|ons|ir)|souhaiterions|aimerions)\b|\b(?:nous pouvons|je peux|nous pourrions|je pourrais)\b|\bsi (?:vous|tu) (?:le |en |y )?(?:souhaite[zs]|voule[zs]|veux|desire[zs]|prefere[zs]|etes d'accord|es d'accord)\b[^.!?\n]{0,100}\b(?:dites|dis|repon\w+|indiqu\w+|ecri\w+|faites (?:le )?(?:nous|moi|signe)|fais (?:le )?moi|(?:nous|je) (?:vous |te |le |la |l'|y |en |pouvons|peux|proced|annul|rembours|supprim))|(?:votre|ton) (?:accord|feu vert|confirmation|consentement|autorisation|choix|go)\b|\bsi (?:cela|ca) (?:vous|te) (?:interesse|convient|va|dit)|(?:qu'en|que) (?:pensez|dites) vous|\b(?:d'accord|ok|okay) pour (?:vous|toi|nous|que)|would you like|do you (?:still )?(?:want|agree|prefer)|\bshall\b|\b(?:should|may) (?:i|we)\b|\b(?:we|i) (?:can|could) (?:offer|refund|give|extend|also)|go ahead|your (?:consent|permission|agreement|approval)|ok(?:ay)? for you|\bif you(?:'d| would)? (?:like|prefer|agree|want)\b[^.!?\n]{0,80}\b(?:reply|let|tell|we|i)\b|we(?:'d| would) (?:like to )?offer|happy with (?:that|this))/;

/**
 * True when a text asks its reader for something.
 * @example asksSomething('Pouvez-vous nous indiquer la version ?') //=> true
 */
export function asksSomething(text: string): boolean {
  return ASKING.test(asked(text));
}

/**
 * True unless « d’accord » and 👍 would answer nothing: where a text proposes something, or asks anything but a plain fact.
 * @example asksLeave('Nous clôturons votre compte ?') //=> true
 */
export function asksLeave(text: string): boolean {
  const plain = asked(text);
  if (PROPOSING.test(plain)) return true;
  return (plain.match(/[^.!?\n]+[.!?]*/g) ?? []).some(
    (sentence) => ASKING.test(sentence) && !FOR_DATA.test(sentence),
  );
}

/** The plain words of a text, without invitations; of a long one the beginning and the end. */
function asked(text: string): string {
  const ends =
    text.length > 2 * END ? [text.slice(0, END), text.slice(-END)] : [text.slice(0, END), text.slice(END)];
  return ends
    .map((part) => plainWords(part) ?? '')
    .join('\n')
    .replace(INVITING, ' ');
}
