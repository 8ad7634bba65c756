// What tells one reply from another where triage does not: words without accents and in small letters. Data.

function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** Cancelling a distance contract, named as the right that it is. */
export const WITHDRAWAL =
  /\bretract|\bdroit de retour|\bright of withdrawal|\bwithdraw from|\bcooling[- ]?off/;
/** Paid twice for one thing. */
export const TWICE =
  /\b(?:deux|2) ?(?:fois|prelevements?|debits?|paiements?|factures)|\ben double|\bdoublon|\bdouble (?:prelevement|paiement|debit|factur|charge)|\b(?:charged|billed) (?:me )?twice|\btwice\b/;
/** Paid, and nothing came of it. */
export const NOT_UNLOCKED =
  /\b(?:premium|abonnement|achat|paye)\b.{0,80}\b(?:pas|toujours|reste|encore|plus|not|still)\b.{0,40}\b(?:actif|active|gratuit|debloqu|reconnu|verrou|cadenas|unlocked|active|free)|\bcadenas|\brestaurer (?:les|mes|l)\b|\brestore purchases?|\b(?:re)?demande\b.{0,20}\b(?:payer|acheter|repayer|racheter|abonner|souscrire|passer a premium)|\basks? me to (?:pay|buy|subscribe|upgrade)|\b(?:debloqu|verrouill|unlock|locked\b|version gratuite|free version)/;
/** Signing in does not work, or the password is lost. */
export const LOGIN =
  /\bmot de passe|\bpassword|\bconnexion (?:impossible|echoue)|\b(?:me|nous) (?:re)?connecter|\b(?:log|sign)(?:ging|ing)?[- ]?in\b|\bentrer dans mon compte|\bidentifiants? (?:incorrect|invalide|refuse)|\bdeconnecte/;
/** It does not open, or closes at once. */
export const STARTING =
  /\b(?:s ?'?ouvr|ouvrir|ouvre|lance|demarr|ecran (?:noir|blanc|de chargement|d'accueil)|plant|se (?:re)?ferme|crash|freez|fige|launch|start|open|quits|(?:black|white|blank|loading|splash) screen|logo|chargement|sablier)/;
/** It does not install or update, or may not fit the device. */
export const INSTALLING = either(
  /\b(?:re)?install\w*.{0,40}\b(?:impossible|echou|bloqu|erreur|pas|refus|fail|error|stuck|cannot)/,
  /\b(?:impossible|arrive pas|peux pas|cannot|can'?t|fails? to|unable).{0,30}\b(?:(?:re)?install|telecharg|mettre a jour|download|update)/,
  /\bmise a jour.{0,30}\b(?:bloqu|echou|impossible|refus|en attente)/,
  /\b(?:telecharge\w*|download\w*|play store|app store|mettre .{0,30}a jour)\b.{0,50}\b(?:bloqu|echou|impossible|refus|en attente|erreur|s'arrete|n'abouti|pending|stuck|error|fail|stops)/,
  /\b(?:incompatible|(?:pas|non|not)[ -]compatible)/,
);
/** Said of text on the screen: neither device nor version matters. */
export const TYPO =
  /\b(?:fautes? (?:d'orthographe|de frappe|de francais|d'accord|de grammaire)|coquilles?|orthograph|mal (?:ecrit|orthographie|traduit)|erreur de traduction|typos?|misspell|spelling)/;
/** A receipt is asked for. */
export const INVOICE = /\b(?:factures?|recus?|justificatifs?|note de frais|invoices?|receipts?|tva|vat)\b/;
/** What it costs, and for whom it might cost less. */
export const PRICES =
  /\b(?:tarifs?|prix|combien|coute|etudiante?s?|famil\w+|reduction|remise|promo\w*|cadeau|offrir|a vie|essai|licences?|price|pricing|how much|students?|family|discount|gift|lifetime|trial)\b/;
/** Asked about as an offer that there may be, not as a number. */
export const OFFERED =
  /\b(?:tarifs?|promotions?|code promo|reductions?|remises?|combien (?:coute|ca coute|est)|prix (?:etudiant|famil)|carte cadeau|achat (?:definitif|unique)|a vie|discounts?|pricing|how much (?:is|does)|gift card|student (?:price|plan)|lifetime)\b/;
/** One's own address is wrong, or is to be another. */
export const OWN_ADDRESS =
  /\b(?:trompe|erreur|faute|corrig|chang|modifi|rectifi|typo|mistake|wrong|correct)\w*\b.{0,80}\b(?:mon adresse|mon e-?mail|mon mail|my e-?mail|my address)\b|\b(?:mon adresse|mon e-?mail|mon mail|my e-?mail|my address)\b.{0,80}\b(?:corrig|chang|modifi|rectifi|correct)/;
/** Account or data are to be deleted. */
export const ERASURE =
  /\b(?:supprim|effac|clotur|ferm|detrui|delet|eras|clos)\w*.{0,60}\b(?:compte|donnees|informations|account|data)\b|\bsuppression d[eu].{0,40}\b(?:compte|donnees)|\bdroit a l'(?:oubli|effacement)|\bright to be forgotten|\bdeletion of\b/;
/** A copy of the data is asked for, or what is kept of oneself. */
export const ACCESS = either(
  /\bdroit d'acces|\bdemande d'acces|\barticle (?:15|20)\b|\bportabilite|\baccess request|\bsubject access/,
  /\bcopie d[eu].{0,40}\bdonnees|\bcopy of (?:all )?my data/,
  /\b(?:communiquer|transmettre|envoy\w+|obtenir|recevoir|fournir|consulter|copie|send|get|provide|copy|receive)\b.{0,60}\b(?:donnees|informations|infos|data|information)\b.{0,40}\b(?:personnel|concern|detenez|conservez|gardez|stockez|avez sur|(?:sur|a propos de) moi|a mon sujet|hold|keep|store|have (?:on|about)|(?:about|on) me)/,
  /\bquelles? (?:donnees|informations|infos)\b.{0,40}\b(?:avez|detenez|gardez|conservez)[ -]?(?:vous )?.{0,10}\b(?:sur|concern|a mon sujet)/,
);
/** How something is done. */
export const HOW =
  /\bcomment\b|\bou (?:[a-z]+-(?:t-)?(?:on|il|elle|je) |se |puis-je |est-ce que |est |sont |trouve|regle)|\bpeut-on\b|\best-ce (?:que|qu')|\best-il possible|\bpuis-je\b|\bfaut-il\b|\bquel(?:le)?s? (?:reglage|bouton|option|menu)|\bmode d'emploi|\bhow (?:do|can|to)\b|\bwhere (?:do|can|is)\b|\bis (?:there|it possible)|\bcan i\b/;
/** Somebody looks for work, not for help. */
export const JOB =
  /\b(?:cherche|recherche|postul\w*|propose)\b.{0,40}\b(?:stage|alternance|emploi|poste)\b|\bcandidature|\bmon cv\b|\binternship|\bjob opening|\bapply(?:ing)? for (?:a|the|your)\b/;
/** People who write about something else than using the product. */
export const NO_USER =
  /\b(?:journalist|interview|reportage|presse|redaction|podcast|partenari|partner|sponsor|atelier|intervention|chercheu|conference|recrut|candidatur)/;
