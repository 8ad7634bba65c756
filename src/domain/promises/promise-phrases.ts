// What promises a further message of ours, in the plain form of `plainWords`, sentence by sentence. Data.
import { compactPattern } from '../text/compact-pattern';

/** Who of us will do it. */
const WE =
  "(?:nous|je|j'|on|l'equipe(?: [a-z]+)?|(?:notre|mon|ma|un|une|un de (?:nos|mes)|l'un de (?:nos|mes)) (?:equipe|service|collegue|responsable|technicien|developpeur|conseiller|support|direction)s?(?: [a-z]+)?|(?:nos|les) (?:equipes|developpeurs|techniciens|collegues)(?: [a-z]+)?|le (?:support|service [a-z]+|responsable|developpeur)|quelqu'un|la personne [a-z ]{3,30})";
/** What stands between who does it and the verb. */
const BETWEEN =
  "(?: ?(?:ne|n'|vous|te|t'|le|la|l'|les|y|en|lui|leur|nous|me|m'|se|s'|bien|aussi|donc|alors))*";
const START = `(?:^|[^a-z'])(?:${WE}${BETWEEN} ?|(?:et|puis|ensuite) (?:vous |te |t')?)`;

/** The verbs by which one of us says so. */
const COMES_BACK = [
  `(?:reviens|revient|revenons|reviendrons|reviendrai|reviendra|reviendront) (?:vite |tres vite |rapidement |ensuite |alors |bientot |donc |aussitot )?(?:vers|te voir|sur)`,
  `(?:recontacte|recontactons|rappelle|rappelons)\\b`,
  `(?:tiens|tient|tenons|tiennent|tiendrons|tiendrai|tiendra|tiendront) (?:\\w+ )?(?:au courant|informee?s?|averti|au fait)\\b(?! (?:des nouveautes|de nos|par (?:notre|la)))`,
  `(?:fais|fait|faisons|ferons|ferai|fera) (?:rapidement |vite )?(?:un (?:retour|point)|signe|suivre)`,
  `(?:donne|donnons|donnerons|donnerai|donnera) (?:rapidement |vite )?(?:des nouvelles|suite|une reponse|un retour)`,
  `(?:redis|redit|redisons|redirons|redirai|redira)\\b`,
  `(?:previens|previent|prevenons|confirme|confirmons|informe|informons|avertis|avertissons|signale|signalons)[^.]{0,40} des que (?!vous|tu|votre)`,
];

/** That somebody writes again, said now or of the future: the verb is enough. */
export const COMING_BACK = new RegExp(
  compactPattern(
    [
      `${START}(?:${COMES_BACK.join('|')})`,
      '\\blaissez (?:nous|moi) (?:encore )?(?:\\d|un|une|deux|trois|quelques|le temps|jusqu)',
      '\\b(?:il|elle|ils|elles) (?:vous |te |y |en )+(?:ecri|repond|recontact|contact|rappell|tiend|previend|inform|donne|fe)[a-z]*(?:ra|ront)\\b',
      "\\breponse (?:demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|ce|cette|d'ici|avant|sous)\\b",
      '\\bcomptez sur (?:nous|moi) pour',
      '\\b(?:la|une|notre) (?:reponse|suite|solution) (?:arrive|suit|suivra|vient)\\b(?! (?:en general|generalement))',
      '\\bne manque(?:rons|rai|ra)? pas de (?:vous |te )',
      '\\b(?:vous|tu) (?:recevrez|aurez|recevras|auras) (?:tres vite |rapidement |bientot )?(?:une reponse|un retour|un message|de (?:nos|mes) nouvelles|des nouvelles|notre reponse|notre retour|un mail de (?:notre|ma) part)',
      '\\b(?:vous|tu) (?:serez|seras) (?:\\w+ )?(?:recontactee?s?|contactee?s?|prevenue?s?|informee?s?|avertie?s?|tenue?s? (?:au courant|informee?s?))',
      '\\b(?:une|la|notre) reponse (?:\\w+ ){0,2}(?:vous |te )?(?:sera|est|va etre) (?:apportee|donnee|envoyee|faite|communiquee)',
      "\\b(?:we|i|someone|a colleague|our team|the team)(?:'ll| will| am going to|'m going to|'re going to| are going to)(?: \\w+)? (?:get|be|come|report|write|reply|respond|update|keep|let|contact|reach|follow|send|confirm|look|check|investigate|fix|restore|refund)\\b",
      '\\b(?:get|getting|be|come) back (?:to you|in touch)',
      '\\bkeep you (?:posted|updated|informed)|\\blet you know\\b',
      "\\byou(?:'ll| will) (?:hear|receive (?:an answer|a reply)|get (?:an answer|a reply))",
    ].join('|'),
  ),
);

/** Verbs that look like the future of « nous » and are its present, or say that we know, wait or are there. */
const NO_DEED =
  "(?:esperons|preferons|considerons|assurons|offrons|ouvrons|livrons|couvrons|adorons|ignorons|demeurons|montrons|entrons|rencontrons|enregistrons|admirons|retirons|transferons|gerons|declarons|serons|serai|sera|seront|resterons|resterai|restera|pourrons|pourrai|pourra|pourront|aurons|aurai|aura|auront|devrons|devrai|devra|devront|faudra|saurons|saurai|saura|attendrons|attendrai|cloturerons|cloturerai|clorons|fermerons|fermerai|considererons|garderons|garderai|conserverons|penserons|regretterons|aimerons|verra|prendrons (?:en compte|note|bien)|tiendrons compte|ferons (?:de notre mieux|notre possible|tout notre possible)|etudierons (?:votre|cette|l'|ton) ?(?:idee|suggestion|proposition))";

/** That we will do something: the future of any verb, « aller » and a verb. */
export const WILL_DO = new RegExp(
  [
    // Only « nous » and « je » have these endings, whether they stand there or not.
    `(?:^|[^a-z'])(?!${NO_DEED}\\b|environs\\b|patrons\\b)[a-z]{2,20}[aeioudtvr](?:rons|rai)\\b`,
    `${START}(?!${NO_DEED}\\b)[a-z]{2,20}(?:e|i|d|v)(?:ra|ront)\\b`,
    `(?:^|[^a-z'])(?:nous|je|on|${WE})${BETWEEN} (?:allons|vais|va|vont) (?!vous (?:devoir|demander|inviter|laisser|falloir)|devoir|bien\\b|mieux\\b|pouvoir)(?:\\w+ ){0,3}?(?:[a-z]{2,18}er|[a-z]{2,18}ir|[a-z]{2,18}re)\\b`,
  ].join('|'),
);

/** What will be done to it, by us or by a time to come. */
export const WILL_BE_DONE =
  /\b(?:sera|seront|va etre|vont etre) (?:\w+ )?(?:effectuee?s?|traitee?s?|remboursee?s?|restauree?s?|retablie?s?|activee?s?|corrigee?s?|executee?s?|envoyee?s?|creditee?s?|supprimee?s?|versee?s?|reglee?s?|repondue?s?)\b/;

/** With a time to come: « je vous envoie le lien demain ». */
export const DOES =
  /(?:^|[^a-z'])(?:nous|je|on) ?(?:vous |te |le |la |l'|les |y |en )*(?:envoi(?:e|ons)|envoyons|ecri(?:s|vons)|repond(?:s|ons)?|appel(?:le|ons)|transmets|transmettons|fourni(?:s|ssons)|rembours(?:e|ons)|credit(?:e|ons)|activ(?:e|ons)|corrig(?:e|eons)|reprend?s|reprenons|rev(?:ois|oyons)|publi(?:e|ons)|livr(?:e|ons))\b/;

const DOING =
  "(?:verifi(?:e|ons|ent)|regard(?:e|ons|ent)|analys(?:e|ons|ent)|enquet(?:e|ons|ent)|investigu(?:e|ons|ent)|cherch(?:e|ons|ent)|travaill(?:e|ons|ent)|examin(?:e|ons|ent)|etudi(?:e|ons|ent)|creus(?:e|ons|ent)|test(?:e|ons|ent)|restaur(?:e|ons|ent)|repar(?:e|ons|ent)|corrig(?:e|eons|ent)|prepar(?:e|ons|ent)|planch(?:e|ons|ent)|pench(?:e|ons|ent)|trait(?:e|ons|ent)|occup(?:e|ons|ent)|charg(?:e|eons|ent)|mets en|mettons en|proced(?:e|ons|ent)|f(?:ais|ait|aisons|ont) (?:le necessaire|tout|au plus vite)|pren(?:ds|d|ons) en charge|interroge(?:ons)?|demand(?:e|ons) (?:a (?:l'|notre|nos|mes|un)|confirmation)|attend(?:s|ons) (?:le retour|la reponse|leur|son|une reponse) )";

/** That we are at it, and have not said what came of it. */
export const DOING_NOW = new RegExp(
  compactPattern(
    [
      `${START}${DOING}\\b`,
      '\\b(?:est|sont|sommes|suis) (?:\\w+ ){0,2}en (?:cours|train)\\b|\\ben cours (?:de|d)\\b',
      '\\b(?:sommes|suis|est|sont) (?:\\w+ )?(?:dessus|sur le coup)\\b',
      `\\b(?:transm(?:is|ise|ises|ets|et|ettons)|remonte(?:e?s?|ons)?|escalade(?:e?s?|ons)?|fait suivre|passe(?:e?s?|ons)?|confiee?s?|signalee?s?|fait remonter)\\b[^.]{0,60}? (?:a|aux?|par) (?:(?:notre|nos|mon|ma|mes) [a-z]+|(?:l'|la |le |un |une |de )?(?:equipes?|service|technique|techniciens?|developpeurs?|developpement|responsable|collegues?|direction|comptabilite|support|ingenieurs?))`,
      `\\b(?:${['dossier', 'demande', 'cas', 'ticket', 'probleme', 'signalement'].join('|')})\\b[^.]{0,30} (?:sera|seront|va etre|est repris|est traite|est examine|reste ouvert)`,
      "\\b(?:we(?:'re| are)|i(?:'m| am)|they(?:'re| are)|our (?:team|developers?|engineers?) (?:is|are)) (?:\\w+ )?(?:looking|checking|investigating|working|restoring|fixing)",
      '\\b(?:passed|forwarded|escalated|reported)\\b[^.]{0,40} to (?:our|the|my) (?:\\w+ )?(?:team|developers?|engineers?|technical|manager|colleagues?)',
    ].join('|'),
  ),
);

/** What hangs on what the customer does first: the next message starts a clock by itself. */
export const IF_CUSTOMER =
  /\b(?:des|apres|a|une fois|suite a) (?:que (?:vous|tu|nous (?:aurons|avons) (?:votre|vos|ces|cette|recu|les))|votre|ta|vos|tes|reception|ces|cet|cette|la verification|les informations|l'accord|l'envoi)\b|\bquand (?:vous|tu|nous aurons (?:votre|vos|ces))\b|\b(?:lorsque|lorsqu'|des lors que|aussitot que|tant que) ?(?:vous|tu|nous aurons (?:votre|vos))\b|\b(?:si|s') ?(?:vous|tu|votre|ta|le (?:probleme|souci|bug|bogue|bloquage|defaut)|cela|ca|rien|jamais|besoin|necessaire|il (?:persiste|revient|se reproduit|reste)|d'autres|une autre|nous (?:avons|avions) (?:besoin|des questions|d'autres))\b|\bsi (?:c'est|ce n'est|tel|non)\b|\bau besoin\b|\ben cas (?:de|d')|\b(?:sans|faute de) (?:reponse|nouvelles|retour)\b|\bn'hesitez\b|\bn'hesite\b|\bil suffit\b|\b(?:if|once|when|after|as soon as|unless) (?:you|your|we (?:receive|get) (?:your|it|the))\b|\bif (?:it|this|the (?:problem|issue))\b|\bavant (?:de|d'|que|toute?)\b/;

/** What the customer is to do first, where it stands before what we do then. */
export const ASKED_FIRST =
  /\b(?:repondez|reponds|ecrivez|envoyez|renvoyez|transmettez|indiquez|precisez|communiquez|joignez|send us|reply|tell us)\b/;

/** That it was done, or that nobody will: what is told in the same sentence is no promise. */
export const OVER =
  /\b(?:ne|n') ?(?:vous |te |le |la |l'|les |y |en )*(?!manqu)[a-z]{2,20} (?:\w+ )?(?:pas|plus|jamais|rien|aucun|aucune|guere|nullement)\b|\b(?:won't|will not|cannot|can't|not going to)\b/;

/** « Je reviens vers vous concernant … » does what it says. */
export const DOING_IT =
  /\b(?:reviens|revient|revenons|recontacte|recontactons|fais|faisons|donne|donnons|tiens|tenons)\b[^.]{0,30}?(?:concernant|au sujet|a propos|suite a|pour (?:vous |te )?(?:dire|annoncer|faire savoir|informer|confirmer|savoir|prendre|le|la|les)|a ce sujet|car|apres (?:verification|analyse|examen|notre)|\bavec (?:la|une|de|des|le|les|l'|plaisir)\b)|\bpar la presente\b/;

/** Of the future, whatever the verb. */
export const LATER =
  /\b(?:demain|rapidement|bientot|prochainement|au plus (?:vite|tot)|des que|d'ici|sous \d+|sous (?:peu|quelques|deux|trois|un|une)|dans (?:la (?:journee|semaine|matinee|soiree)|les|l'heure|l'apres midi|\d+|un|une|deux|trois|quelques)|lundi|mardi|mercredi|jeudi|vendredi|la semaine prochaine|(?:ce soir|cet apres midi|aujourd'hui|tout a l'heure|dans l'apres)|avant|tomorrow|soon|shortly|asap|as soon as|by|within|next week|later)\b/;

/** Others than us: what they will do is theirs. */
export const OTHERS =
  /\b(?:apple|google|app store|play store|le store|les stores|votre (?:banque|operateur|fournisseur)|la banque|paypal|stripe|automatique(?:ment)?|automatically|virement|prelevement|e mail de confirmation|mail de confirmation)\b/;

/** Ideas are passed on and not answered. */
export const IDEA =
  /\b(?:idees?|suggestions?|propositions?|remarques?|avis|compliments?|felicitations|souhaits?|encouragements|gentil|retour d'experience|suggested|feedback|ideas?)\b/;
