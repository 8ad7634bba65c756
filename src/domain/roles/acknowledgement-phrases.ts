// What an acknowledgement says, clause by clause, in the plain form of `plainWords`. Data. What a clause says that stands
// in MORE is an answer, whatever else it says.
import { compactPattern } from '../text/compact-pattern';

/** A noun for what a customer wrote. */
const MAIL =
  '(?:message|mail|e ?mail|courriel|courrier|demande|requete|signalement|retour|relance|reponse|reclamation|sollicitation|question|ticket|dossier|suggestion|request|query|enquiry|note|captures?|photos?|pieces? jointes?|documents?|fichiers?)';

/** What stands behind « votre demande », and says only what it was about. */
export const ABOUT = new RegExp(
  `(?<=\\b${MAIL}) (?:de|d'|concernant|relatif a|relative a|au sujet de|a propos de|sur|about|regarding) ?(?:la |le |les |l'|votre |un |une |your |a |the )?[a-z']+(?: (?:d'|de )?(?:compte|adresse|abonnement|facture|account|plan))?`,
  'g',
);

/** What only leads to something else: questions asked often, a sort of request. */
export const POINTING =
  /(?:une question|des questions|besoin d'aide|besoin d'une reponse (?:rapide|immediate)|c'est urgent|urgent|any questions?|need help) ?\?|\b(?:si (?:votre|ta) (?:demande|message|question) (?:concerne|porte sur)|if your (?:request|message) (?:is about|concerns))[^.,!?\n]{0,80}/g;

const WHO =
  "(?:(?:nous|je|j'|on|un (?:membre|conseiller|agent|collegue|humain)[a-z' ]{0,30}?|quelqu'un|une personne|(?:notre|l'|toute l') ?equipe[a-z' ]{0,25}?|we|i|one of us|someone|somebody|(?:our|the) team|a (?:member|colleague)[a-z' ]{0,20}?) ?)?";
const PRONOUNS = "(?:(?:vous|te|t'|y|la|le|l'|les|en|will|shall|'ll|ll) ?){0,3}";

/** That mail arrived. */
export const RECEIPT = new RegExp(
  compactPattern(
    [
      `^(?:c'est |${MAIL} |tout est |je l'ai |nous l'avons |we've |i've |we |i )?(?:bien |bel et bien |safely )?(?:recue?s?|notee?s?|vue?s?|eue?s?|lue?s?|got it|received|noted|logged)(?: (?:egalement|aussi|de (?:mon|notre) cote|thanks))?(?: (?:votre|ton|vos|tes|ce|le|la|your|this)(?: [a-z]+)? ${MAIL}(?: .{1,80})?)?$`,
      `^(?:nous |j'|je |on |we |i )?(?:vous |l'|les |'ve |have |have now )?(?:avons|ai|a|received|got|logged)?(?: bien| bel et bien| aussi)?(?: recue?s?| notee?s?| eue?s?| lue?s?| enregistree?s?| prise? en compte| received| got)?(?: votre| ton| vos| ce| cette| your| this)(?: [a-z]+)? ${MAIL}(?: (?:et|ce|de|du|en date|dated) .{1,60})?$`,
      `(?:accus(?:e|ons)|confirm(?:e|ons)) (?:bien |la )?(?:bonne )?reception`,
      `accuse de reception|bonne reception de`,
      `^(?:chaque |tout |votre |ton |le |ce |cette |your |every )?(?:present )?${MAIL}[a-z0-9°' #-]{0,40}? (?:nous |vous |me )?(?:est|a|sera|sont|has|is|was|reached|landed)(?: bien| desormais| maintenant| now| been| safely| en cours)*(?: ete)?(?: bien)? ?(?:recu|arrive|parvenu|enregistre|cree?|ouvert|lu|pris en compte|prise en compte|entre nos mains|en cours de traitement|en file d'attente|dans notre file|transmise? a notre support|received|created|logged|registered|in our|us\\b|us safely|de traitement|traite)`,
      `^(?:elle|il|it) (?:nous )?(?:est|a|is|has)(?: bien)?(?: ete| been)? (?:bien )?(?:parvenu|recu|arrive|entre nos mains|received|enregistre)`,
      `(?:prenons|prends) bonne note|prise? en compte(?: par nos services)?$`,
      `^(?:merci|mercis|thanks?|thank you|un grand merci)\\b.{0,40}(?:contact|ecri(?:re|t|vant)|reaching out|getting in touch|writing|signale|message|mail|retour|reponse|relance|precision|demande)`,
      `(?:recevons|receiving|traitons) (?:actuellement |en ce moment )?(?:beaucoup|de nombreu|un grand|a lot|many|a high)|(?:grand nombre|volume) de|nombreuses demandes|faisons de notre mieux|n'oublions pas (?:votre|ton)|(?:is|are) read by|lu par un humain|s'il nous faut parfois|to (?:say|let you know) (?:that )?your`,
      `^(?:avec (?:ses|vos|tes) (?:[a-z]+ )?pieces? jointes?)$`,
      `^(?:elle|il|everything|it) (?:sera|est|is) (?:bien )?(?:lue?|read)`,
    ].join('|'),
  ),
);
/** That somebody will write again. */
export const COMING_BACK = new RegExp(
  compactPattern(
    [
      `^${WHO}${PRONOUNS}(?:revien(?:s|t|drons|drai|dra|dront)|revenons|repond(?:s|ons|rons|rai|ra|ront)?|recontact(?:e|ons|erons|erai|era)|contacterons|trait(?:e|ons|erons|era|erai)|ecri(?:s|rons|rai|ra|vons)|redi(?:s|sons|rai|rons)|get back|be (?:back )?in touch|reply|respond|answer|come back)\\b(?!.{0,60}\\b(?:avec|by|quand le|lorsque le)\\b)`,
      '^(?:vous|tu) (?:recevrez|aurez|auras|recevras) (?:une |de (?:nos|mes) |votre |un )?(?:reponse|nouvelles|retour)',
      "^you(?:'ll| will)? ?(?:hear|receive|get)\\b",
      '^une (?:reponse|personne) (?:vous )?(?:sera|est|va)',
      `^(?:elle|il|celle ci|celui ci|(?:votre|ton|chaque) ${MAIL}) (?:sera|va etre|seront) (?:bien )?(?:traite|etudie|lu|examine|prise? en charge)`,
      '^(?:des (?:que possible|la reouverture|notre retour|demain|lundi)|a notre retour|au plus (?:vite|tot)|as soon as)',
      '^(?:dans (?:les|un)|sous) (?:meilleurs|plus brefs|delai|\\d)',
      '^(?:within|usually within|in) (?:\\d|a|one|two)',
    ].join('|'),
  ),
);
/** When we are there, and how long an answer takes. */
export const HOURS =
  /^(?:nos |les |notre |our |le )?(?:horaires?|bureaux|(?:support|office|opening) hours|delai (?:de reponse )?(?:moyen|habituel|maximal)|delai de reponse)|^(?:nos bureaux|notre (?:support|service|equipe|standard)|le (?:support|service client)|l'equipe|nous|on|our (?:office|team)) (?:est|sont|sommes|is|are)(?: actuellement| currently)? (?:ouvert|ferme|absent|en conges?|disponible|joignable|open|closed|away|out of)|^vous trouverez nos horaires|^(?:du |de |le |les |from )?(?:lundi|(?:lun|mar|mer|jeu|ven|sam|dim)\b|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|week ?end)|^(?:(?:de|a|et|from|to) )?\d{1,2} ?(?:h|am|pm)\b|^(?:hors|sauf|except) |^jours? ferie|^(?:jour|nuit)$|^jusqu'au |^en dehors de nos|^en raison d|heure de paris|^\d{1,2} (?:a|to|-) \d{1,2} ?h/;
/** By which it may be asked after. */
export const NUMBER =
  /^(?:voici )?(?:votre |le |son |la |your |sous le )?(?:numero|reference|ref|n°|no\b|ticket|case|request|objet|subject|date|sujet)|^[#n° ]{0,3}(?:pf|ref|no)?[-# ]{0,2}\d[\d\s/.:h-]{0,40}$|^(?:voici )?(?:votre )?numero de (?:dossier|ticket|demande)/;
/** That a machine wrote, and where questions asked often are. */
export const ROBOTIC =
  /(?:reponse|message|mail|courriel) automatique|automatic(?:ally)?|automated|do not reply|no ?reply|ne pas (?:y |nous )?repondre|ne repondez pas|inutile de (?:nous )?(?:relancer|renvoyer|repondre)|(?:merci|thanks?|thank you)[a-z' ]{0,12} (?:patien|comprehension|understanding)|merci de patienter|(?:faq|foire aux questions|centre d'aide|help cent(?:er|re)|questions frequentes|page d'aide)|^(?:en attendant|d'ici la|meanwhile|in the meantime|entre temps)$/;
/** Regrets without a word of what is wrong. */
export const REGRET =
  /^(?:nous (?:sommes|en sommes|vous prions de(?: nous)?)|je suis|toutes (?:nos|mes)|avec (?:toutes )?(?:nos|mes)|veuillez(?: nous)?|mille|encore|we are|we're|i'm|our|my|merci de nous)? ?(?:vraiment |sincerement |sincerely |very |so |encore )?(?:desolee?s?|navree?s?|excuser?|excuses|sorry|apologi[sz]e|apologies)\b(?: (?:d'apprendre|de lire|de voir|pour|de|du|des|que|for|to hear|about|that|par avance|encore|renouvelees)\b.{0,80})?$/;

/** What was or is being done, or anything else that only an answer says. */
export const MORE =
  /ci joint|piece jointe (?!s)|attached|trouverez (?!nos horaires)|voici (?!votre numero|le numero)|relanc(?:e|er) (?:apple|google|le|la|votre|l')|ai relanc|c'est fait|est fait|prolong|offert|rappel(?:e|ons) |appel(?:e|ons) |prend(?:ra)? fin|transm(?:is|ise|ets|ettons|ettre)(?! a notre support)|verifi|regard(?:e|ons)|analys|investig|enquet|rembours|corrig|repar|cherch|transfer|escalad|remont(?:e|ons)|forwarded|passed (?:it|this|on|your)|checking|looking into|look into|working on|reproduc|reproduit|modifi|supprim|annul|activ(?!ement)|restaur|install|mett(?:re|ez) a jour|update (?:to|your)|essay|malheureusement|unfortunately|possible de|parce que|because|il (?:suffit|faut)\b(?! parfois)|reglages|parametres|settings|correctif|\bbug|\btests?\b|testons|prevu|developp|occupe|apple|google|\bstore|boutique|paypal|stripe|banque|paiement|virement|\brib\b|colis|\bpas (?:recu|trouve)|rien recu|n'avons|n'ai\b|impossible/;
