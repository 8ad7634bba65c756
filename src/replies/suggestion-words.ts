// What tells one reply from another where triage does not: words without accents and in small letters. Data.

/** Cancelling a distance contract, named as the right that it is. */
export const WITHDRAWAL =
  /\bretract|\bdroit de retour|\bright of withdrawal|\bwithdraw from|\bcooling[- ]?off/;
/** Paid twice for one thing. */
export const TWICE =
  /\b(?:deux|2) ?(?:fois|prelevements?|debits?|paiements?|factures)|\ben double|\bdoublon|\bdouble (?:prelevement|paiement|debit|factur|charge)|\b(?:charged|billed) (?:me )?twice|\btwice\b/;
/** Paid, and nothing came of it. */
export const NOT_UNLOCKED =
  /\b(?:premium|abonnement|achat|paye)\b.{0,80}\b(?:pas|toujours|reste|encore|plus|not|still)\b.{0,40}\b(?:actif|active|gratuit|debloqu|reconnu|verrou|cadenas|unlocked|active|free)|\bcadenas|\brestaurer (?:les|mes|l)\b|\brestore purchases?/;
/** Signing in does not work, or the password is lost. */
export const LOGIN =
  /\bmot de passe|\bpassword|\bconnexion (?:impossible|echoue)|\b(?:me|nous) (?:re)?connecter|\b(?:log|sign)(?:ging|ing)?[- ]?in\b|\bentrer dans mon compte|\bidentifiants? (?:incorrect|invalide|refuse)|\bdeconnecte/;
/** It does not open, or closes at once. */
export const STARTING =
  /\b(?:s ?'?ouvr|ouvrir|ouvre|lance|demarr|ecran (?:noir|blanc)|plant|se ferme|crash|freez|fige|launch|start|open|quits|black screen|white screen)/;
/** It does not install or update. */
export const INSTALLING =
  /\b(?:re)?install\w*.{0,40}\b(?:impossible|echou|bloqu|erreur|pas|refus|fail|error|stuck|cannot)|\b(?:impossible|arrive pas|peux pas|cannot|can'?t|fails? to|unable).{0,30}\b(?:(?:re)?install|telecharg|mettre a jour|download|update)|\bmise a jour.{0,30}\b(?:bloqu|echou|impossible|refus)|\btelechargement.{0,30}\b(?:bloqu|echou|impossible|refus)/;
/** Said of text on the screen: neither device nor version matters. */
export const TYPO =
  /\b(?:fautes? (?:d'orthographe|de frappe|de francais|d'accord|de grammaire)|coquilles?|orthograph|mal (?:ecrit|orthographie|traduit)|erreur de traduction|typos?|misspell|spelling)/;
/** A receipt is asked for. */
export const INVOICE = /\b(?:factures?|recus?|justificatifs?|note de frais|invoices?|receipts?|tva|vat)\b/;
/** What it costs, and for whom it might cost less. */
export const PRICES =
  /\b(?:tarifs?|prix|combien|coute|etudiante?s?|famil\w+|reduction|remise|promo\w*|cadeau|offrir|a vie|essai|licences?|price|pricing|how much|students?|family|discount|gift|lifetime|trial)\b/;
/** Account or data are to be deleted. */
export const ERASURE =
  /\b(?:supprim|effac|clotur|ferm|detrui|delet|eras|clos)\w*.{0,60}\b(?:compte|donnees|informations|account|data)\b|\bsuppression d[eu].{0,40}\b(?:compte|donnees)|\bdroit a l'(?:oubli|effacement)|\bright to be forgotten|\bdeletion of\b/;
/** A copy of the data is asked for. */
export const ACCESS =
  /\bdroit d'acces|\bdemande d'acces|\barticle (?:15|20)\b|\bportabilite|\bcopie d[eu].{0,40}\bdonnees|\b(?:communiquer|transmettre|envoyer|obtenir|recevoir)\b.{0,60}\bdonnees\b.{0,40}\b(?:personnel|me concern|detenez|avez sur)|\baccess request|\bcopy of (?:all )?my data|\bsubject access/;
/** How something is done. */
export const HOW =
  /\bcomment\b|\bou (?:se |puis-je |est-ce que |est |sont |trouve|regle)|\bpeut-on\b|\best-ce (?:que|qu')|\best-il possible|\bpuis-je\b|\bfaut-il\b|\bquel(?:le)?s? (?:reglage|bouton|option|menu)|\bmode d'emploi|\bhow (?:do|can|to)\b|\bwhere (?:do|can|is)\b|\bis (?:there|it possible)|\bcan i\b/;
/** People who write about something else than using the product. */
export const NO_USER =
  /\b(?:journalist|interview|reportage|presse|redaction|podcast|partenari|partner|sponsor|atelier|intervention|lycee|ecole|universite|these|etude|chercheu|conference|stage\b|recrut|candidatur)/;
