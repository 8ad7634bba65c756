// The words of politeness, in the plain form of `plainWords`: what may be taken away from a message without taking anything
// that was said. French first, then English. Data: a phrase too many hides a customer, one too few only shows one.

const ADVERBS =
  '(?:vraiment|tres|si|tellement|trop|super|hyper|bien|aussi|tout|toute|absolument|encore|sincerement|infiniment|particulierement|really|so|very|truly|absolutely|too)';
const WARMLY =
  "(?:beaucoup|bien(?! (?:joue|fait|a vous|cordialement))|infiniment|enormement|encore|encore une fois|une fois de plus|mille fois|sincerement|vivement|chaleureusement|vraiment|tellement|du fond du coeur|de tout coeur|par avance pour rien|merci|a l'avance pour rien|so much|very much|a lot|a million|a bunch|again|a ton|loads|heaps|kindly|indeed)";
const EVERYBODY =
  "(?:vous|toi|vous tous|vous toutes|tous|toutes|toute l'equipe|l'equipe|votre equipe|vos equipes|toute votre equipe|you|you all|you guys|all|everyone|the team|your team|the whole team)";
const FIT =
  '(?:rapide|rapides|prompt|prompte|precieuse|precieux|clair|claire|clairs|claires|complet|complete|completes|efficace|efficaces|bonne|bon|bons|bonnes|gentil|gentille|utile|utiles|excellent|excellente|excellents|detaille|detaillee|detaillees|detailles|formidable|parfait|parfaite|belle|beau|grande|grand|super|top|quick|fast|prompt|speedy|kind|great|helpful|excellent|amazing|swift|clear|friendly|awesome)';
const KINDNESS =
  '(?:aide|reponse|reponses|retour|retours|message|messages|mail|mails|courriel|reactivite|rapidite|promptitude|celerite|patience|gentillesse|efficacite|professionnalisme|serieux|soutien|assistance|disponibilite|support|explication|explications|precision|precisions|info|infos|information|informations|eclaircissement|eclaircissements|conseil|conseils|astuce|tuyau|temps|attention|comprehension|ecoute|diligence|intervention|travail|boulot|service|services|depannage|solution|suivi|amabilite|bienveillance|accueil|confirmation|traitement|prise en charge|geste|geste commercial|franchise|honnetete|delicatesse|simplicite|clarte|precision|lien|tout|tout ca|tout cela|cela|ca|help|reply|replies|answer|answers|response|responses|assistance|time|patience|kindness|explanation|explanations|info|information|clarification|effort|efforts|service|everything|that|this|it|sorting (?:this|it|that)(?: out)?|fixing (?:this|it|that)|getting back to me|your help|the quick fix|the fix)';
const OURS =
  "(?:votre|ton|ta|vos|tes|la|le|les|l'|cette|cet|ce|ces|toute votre|toute l'|toute la|une|un|your|the|all your|all the|such a)";
const SUCH = `(?:${OURS} ?)?(?:(?:${ADVERBS}|${FIT}) ){0,3}${KINDNESS}(?: (?:${ADVERBS} ){0,3}${FIT}| de (?:ma|notre|mon|la) (?:demande|requete|probleme|dossier)| apporte[es]?| de votre part){0,3}`;
const FOR = ` (?:pour|de|d'|for) ?${SUCH}(?:(?: et| ainsi que| and)(?: pour| de| for)? ${SUCH}|, (?:(?:pour|for) )?(?=votre|vos|ton|ta|tes|your)${SUCH}){0,3}`;
const DONE_FOR_ME =
  " (?:de|d'|pour) ?(?:m'|nous |nous l'|me l'|l')?avoir (?:repondu|aide|depanne|ecoute|lu|renseigne|regle|resolu|fait le necessaire|pris (?:le temps|la peine)(?: de (?:me|nous|m') ?(?:repondre|lire|aider|ecouter|ecrire|contacter|renseigner|expliquer))?)(?: (?:si |aussi |tres )?(?:vite|rapidement|promptement|bien))?";
const ON_MY_SIDE =
  "(?: (?:de mon cote|de notre cote|chez moi|chez nous|pour moi|pour nous|pour l'instant|ce matin|ce soir|aujourd'hui|depuis (?:ce matin|hier|hier soir|la mise a jour|votre (?:mail|message|intervention|reponse))|(?:apres|avec|grace a|suite a) (?:la |une |cette |votre |vos |le |ton |tes )?(?:derniere |nouvelle )?(?:mise a jour|reinstallation|redemarrage|manipulation|manip|version|aide|intervention|conseils|solution|astuce)|grace a (?:vous|toi)|on my (?:side|end|phone)|here|for me))";
const NOW =
  '(?: ?(?:tres bien|super bien|trop bien|bien|parfaitement(?: bien)?|impeccablement|nickel|a merveille|correctement|normalement|comme (?:avant|il faut|prevu|sur des roulettes)|a nouveau|de nouveau|maintenant|desormais|enfin|a present|impec|impeccable|super|au top|again|now|fine|perfectly|great|well|properly|like a charm|as expected|smoothly|beautifully))';
const IT = "(?:ca|cela|c'|it|that|this)";
/** What a customer wants to have; « c’est revenu » may speak of the fault, « mes séances sont revenues » does not. */
const WANTED =
  "(?:tout|tout cela|tout ca|absolument tout|it all|everything|all|(?:l'|le|la|les|mon|ma|mes|nos|the|my) ?(?:app|appli|application|synchro|synchronisation|widget|son|minuteur|compte|premium|seances|sessions|statistiques|stats|donnees|historique|serie|sync|timer|account|data|streak))";
const TROUBLE =
  '(?:(?:le |mon |notre |ce |the |my |this )?(?:souci|probleme|bug|plantage|issue|problem|bug|crash))';
const IS =
  "(?: ?(?:est|soit|semble|a ete|s'est|etait|sont|is|was|has been|is now|seems|looks|'s|has))?(?: (?:bien|desormais|maintenant|enfin|donc|deja|completement|parfaitement|totalement|a nouveau|de nouveau|now|all|finally|again)){0,3}";
const GONE =
  "(?:regle|resolu|repare|corrige|arrange|disparu|rentre dans l'ordre|fixed|solved|resolved|gone|sorted|sorted out)";
const WELL =
  "(?:regles?|resolue?s?|reparee?s?|corrigee?s?|rentree?s? dans l'ordre|arrangee?s?|ok|okay|bon|bonne|good|nickel|parfaite?|back to normal|revenue?s? a la normale|en ordre|operationnel|operationnelle|impeccable|impec|retablie?s?|au point|debloquee?s?|fixed|solved|resolved|fine|sorted|sorted out|working|great|perfect)";
const BACK = "(?:revenue?s?|la|arrivee?s?(?: pile)?(?: a l'heure)?|visibles?|back|there)";
const CHEERS =
  '(?:super|top|nickel|genial|geniale|geniaux|parfait|excellent|excellente|impeccable|impec|formidable|magnifique|extra|extraordinaire|cool|merveilleux|merveilleuse|fantastique|incroyable|chouette|ouf|hourra|youpi|yay|bravo|chapeau(?: bas)?|au top|trop bien|tres bien|trop cool|chic|waouh|wow|great|perfect|awesome|wonderful|amazing|brilliant|fantastic|excellent|lovely|nice|good job|great job|nice work|great work|well done|hooray|superb|magic|legend|legends|limpide|exemplaire|agreable|charmante?|bien joue|beau travail|bon travail|du bon travail|sans faute|un sans faute|masterclass|spot on|superbe|chic|serieux|precise|precis|soignee?|bien faite?|pros?|au poil|de la balle|le top|un regal|une merveille|a gem|du beau travail|bonne idee|rare|patiente?|prompte?|claire?|courtoise?|complete?|remarquables?|10 ?/ ?10|20 ?/ ?20|10 sur 10|20 sur 20)';

/** Thanks, compliments and wishes. */
export const THANKS: readonly string[] = [
  // Thanks
  `(?:(?:un|mille|1000|tres|grand|tout simplement|immense|enorme|gros|big|many|a|huge|million|encore|oh|ah|et|mais quel|simplement) ){0,3}(?:merci|thanks|thank you|thank u|mille merci|cheers|ta|cimer|gracias|muchas gracias|grazie(?: mille)?|vielen dank|danke|obrigad[oa]|dank (?:u|je))(?:,? ${WARMLY}){0,3}(?:,? (?:a|to) ${EVERYBODY}(?: aussi| egalement| too| as well)?)?(?:,? ${WARMLY}){0,3}(?:${FOR}|${DONE_FOR_ME}){0,3}(?:,? ${WARMLY}){0,3}(?: (?:a|to) ${EVERYBODY})?(?: (?:aussi|egalement|quand meme|tout de meme|anyway))?`,
  `(?:encore|(?:je|nous)(?: vous| te)?(?: en)?|tiens a vous|voulais (?:juste |simplement )?(?:vous|te)|je tenais a (?:vous|te)|tenais a (?:vous|te)) ?(?:remercie|remercions|remercier)(?: ${WARMLY}){0,3}(?:${FOR}|${DONE_FOR_ME}){0,3}(?: ${WARMLY}){0,3}`,
  `(?:avec )?(?:tous |toutes )?(?:mes|nos) (?:sinceres |plus vifs |vifs )?remerciements(?: ${WARMLY}){0,3}(?:${FOR})?`,
  // What is thanked for, behind a name: « Merci Léo de votre patience »
  `(?:pour|de|d'|for) ?${SUCH}`,
  `(?:madame|monsieur|mon mari|ma femme|toute la famille|nous) vous (?:en )?remercie(?:nt)?(?: et moi aussi)?|et moi aussi|moi aussi`,
  `(?:je |nous )?vous (?:adresse|adressons|presente|presentons|envoie) (?:toutes |tous )?(?:mes|nos) (?:plus )?(?:sinceres |vives |vifs |chaleureux )?(?:felicitations|remerciements|compliments)(?:,? (?:a|pour) ${EVERYBODY}| ainsi qu'a (?:vos collegues|toute l'equipe|votre equipe)){0,2}`,
  `(?:et )?vous (?:en )?remerci(?:e|ons)(?: ${WARMLY}){0,3}(?:${FOR}){0,2}(?: ${WARMLY}){0,2}`,
  `soyez en (?:vivement |chaleureusement |sincerement )?remerciee?s?`,
  `(?:just |simply )?wanted to say (?:thanks|thank you)|with (?:much |many )?(?:gratitude|thanks)`,
  `vous me sauvez(?: (?:la vie|vraiment la vie))?|je ?suis (?:sauvee?|ravie?|comblee?)|jsuis (?:sauvee?|ravie?)`,
  '(?:received|recue?s?|bien recue?s?) (?:with thanks|avec (?:mes )?remerciements)',
  `(?:i )?(?:really |truly |do )?appreciate (?:it|that|this|your help|the help|the quick (?:reply|response)|how fast you (?:sorted|fixed|solved) (?:this|it|that)(?: out)?)`,
  '(?:much|very much|greatly) appreciated',
  `(?:c'est|tres|c'etait|ct|geste) (?:${ADVERBS} ){0,3}(?:gentil|apprecie|sympa|adorable|aimable|cool|aimable)(?: (?:a|de) (?:vous|toi)| (?:de )?votre part| de ta part)?`,
  `(?:je suis |je vous suis |nous vous sommes )?(?:${ADVERBS} ){0,3}(?:reconnaissante?|ravie?|contente?|heureux|heureuse|soulagee?|satisfaite?|enchantee?)`,
  // Compliments
  CHEERS,
  `(?:c'est |c'etait |elle est |il est |tout est |tout etait |voila qui est |l'idee est |that is |that's |it's )?(?:${ADVERBS} ){0,3}${CHEERS}(?:,? (?:et |and )?(?:${ADVERBS} ){0,2}${CHEERS}){0,3}(?: (?:de bout en bout|en tous? points?(?: exemplaires?)?|as always|comme toujours|comme d'habitude|all of you|vraiment|du jury))?`,
  `(?:votre|ton|cette|la|l'|your|the) ?(?:reponse|aide|travail|reactivite|explication|service|equipe|support|application|appli|app|programme|idee|produit|team|answer|reply) (?:est|etait|is|was) (?:${ADVERBS} ){0,3}(?:${CHEERS}|${FIT})(?:,? (?:et |and )?(?:${ADVERBS} ){0,2}(?:${CHEERS}|${FIT})){0,3}`,
  `(?:vous|tu) repond(?:ez|s) (?:vraiment |tres |super |si )?(?:vite|rapidement|bien)(?:,? ca change)?`,
  `(?:vous|tu) (?:le |la |les )(?:merite[zs]|valez)(?: (?:bien|largement))?`,
  'en tous? points? exemplaires?|votre bien devouee?',
  `(?:vous etes|tu es|vous etes tous|you are|you're|you guys are|you folks are|you guys|you) (?:(?:vraiment|tres|trop|super|hyper|tous|toujours|the|la|le|les|all|so|really|absolute|absolutely|simply) ){0,3}(?:${CHEERS}|top|au top|geniaux|meilleurs?|meilleure|formidables|adorables?|efficaces?|reactifs?|reactive|rapides?|pros?|aimables?|bien aimables?|des anges|des amours|un ange|un amour|parfaits?|extraordinaires|incroyables|best|a star|stars|a lifesaver|lifesavers|rock|gentil|gentils|gentille|une personne (?:${CHEERS}|${FIT}|gentille)(?: et (?:bien |tres )?(?:${CHEERS}|${FIT}|gentille))?|an absolute star)(?: ever)?`,
  `(?:vous gerez|tu geres|you rock)(?: (?:de ouf|grave|trop|vraiment))?`,
  `(?:quelle?|tres|super|excellente?|bonne?|sacree?|great|amazing|excellent|top|best|what a great|un|une|the|honestly the best)? ?(?:${ADVERBS} |${CHEERS} |bon(?:ne)? |vraie? ){0,3}(?:reactivite|rapidite|efficacite|service(?: client| apres vente| clients)?|sav|support|equipe|appli|application|app|travail|boulot|service|team|job|customer service)(?: (?:client|clients))?(?: (?:${ADVERBS} ){0,3}(?:reactif|reactive|efficace|rapide|parfait|parfaite|${CHEERS})){0,3}(?:,? (?:as always|comme toujours|all of you))?(?: (?:i've had|i have had|i ever had)(?: from an app (?:this|that) size)?)?`,
  `(?:${ADVERBS} ){0,3}(?:reactifs?|reactive|efficaces?|rapides?|pro|professionnels?|fast|quick)`,
  `(?:continuez|continue|keep it up|keep up the (?:good|great) work|ne changez rien)(?: (?:comme ca|ainsi))?`,
  `(?:j'adore|on adore|i love|love) (?:votre|cette|l'|your|the|this) ?(?:appli|application|app|produit|product)`,
  `(?:je (?:vous )?(?:recommande|recommanderai|mets|mettrai|mettrai donc)(?: (?:votre|cette|l'|l') ?(?:appli|application|app|service))?(?: (?:cinq|5) etoiles| une? (?:bon|bonne|super|tres bon|tres bonne|excellent|excellente) (?:avis|note))?(?: (?:des ce soir|partout|autour de moi|a (?:tous |toutes )?mes (?:amis|collegues|amies)|sur (?:le|l') ?(?:store|app store|play store))){0,3})`,
  '(?:cinq|5) etoiles',
  "rien a redire|c'est tout",
  `(?:please )?(?:say|dites|transmettez|passez) (?:a |un )?(?:big |huge |grand )?(?:thank you|thanks|merci|le bonjour|mes remerciements|mes felicitations) (?:to|a) ${EVERYBODY}(?: from me| de ma part)?`,
  `(?:je |i )?(?:voulais|tenais|wanted|just wanted) (?:juste |simplement |just )?(?:a |to )?(?:vous |te )?(?:dire|say)(?: (?:un |mille |a ))?(?:grand |big )?(?:merci|thanks|thank you)`,
  "je ne m'y attendais (?:vraiment )?pas",
  'talk soon|stay focused|belles? (?:sessions?|seances?)',
  "(?:ca|cela|c'est) fait (?:vraiment |tres )?plaisir",
  "(?:quel|un vrai|c'est un vrai|c'est un) (?:plaisir|bonheur|soulagement)",
  // Wishes
  `(?:je (?:vous|te) souhaite |passez |have |enjoy |et |in |wishing you )?(?:une? |a |the rest of )?(?:tres |bien )?(?:bonnes?|bon|belles?|beau|excellente?|agreable|douce|nice|great|good|lovely|wonderful|joyeuses?|joyeux|your)(?: fin de)? (?:journee|jour|soiree|continuation|semaine|fin de (?:journee|semaine|matinee|annee)|matinee|apres midi|aprem|nuit|annee|fetes de fin d'annee|fetes|vacances|week ?end|we|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|courage|reception|route|noel|day|evening|weekend|one|week|morning|night)(?:,? (?:et )?(?:a|to) ${EVERYBODY}|,? all of you| ahead| et (?:bon|bonne) (?:week ?end|courage|soiree|continuation)){0,3}(?: (?:aussi|egalement|too|pour la suite))?`,
  `(?:bon|beaucoup de) courage(?: (?:a|pour) (?:${EVERYBODY}|la suite)){0,3}`,
  '(?:grosses |gros )?(?:bises?|bisous|bizz?)',
  "(?:bien le bonjour|mes hommages|mes amities|mes compliments|tous mes compliments|recevez tous mes compliments)(?: a (?:vous|tous|toute l'equipe))?",
  "(?:mes |toutes mes )?felicitations(?: (?:a|pour) (?:vous|vos equipes|votre equipe|toute l'equipe|vos equipes techniques|l'appli|l'application))?|bravo(?: (?:a|pour) (?:vous|tous|toute l'equipe|vos equipes|l'appli|l'application|votre application|cette application))?",
];

/** What opens and closes any mail. */
export const POLITE: readonly string[] = [
  "(?:re ?)?(?:bonjour|bonsoir|bjr|coucou|hello|hi|hey|salut|slt|dear|good (?:morning|afternoon|evening))(?: (?:a (?:tous|toutes|vous|toute l'equipe)|all|there|team|everyone|toute l'equipe|l'equipe))?",
  '(?:chere?s?|dear)(?: (?:equipe|support|monsieur|madame|team|all|sir|madam))?',
  '(?:madame|monsieur|mesdames|messieurs|mme|mr|sir|madam)(?:,? (?:madame|monsieur|messieurs))?',
  "(?:l')?equipe(?: (?:purefocus|du support|support))?",
  'team purefocus|all of you|both of you|vous tous',
  'purefocus',
  '(?:tres |bien |plus |very )?(?:cordialement|cdlt|cdt|amicalement|sincerement|respectueusement|chaleureusement|sincerely|faithfully)(?: (?:a )?(?:vous|votre))?',
  '(?:bien|tout) a vous',
  "(?:veuillez (?:agreer|recevoir)|je vous prie d'agreer|recevez|agreez),? (?:(?:madame|monsieur|chere madame|cher monsieur),? ?){0,2}(?:l'expression de |l'assurance de )?(?:mes|nos|toutes mes)? ?(?:sinceres |meilleures |cordiales |respectueuses )?(?:salutations|sentiments|remerciements|compliments|consideration)(?: (?:distingue[es]{0,2}|les (?:plus )?(?:cordiales|cordiaux|distinguee?s|sinceres|respectueux|respectueuses)|les meilleurs|les meilleures|respectueux|respectueuses|cordiales|sinceres)){0,2}",
  '(?:avec )?(?:mes |nos |meilleures |sinceres |toutes mes ){0,3}salutations(?: (?:distingue[es]{0,2}|les (?:plus )?(?:cordiales|distinguees|sinceres|respectueuses)|les meilleures|cordiales|sinceres))?',
  'a (?:tres )?(?:bientot|vite|demain|lundi|mardi|mercredi|jeudi|vendredi|plus|la prochaine|plus tard|\\+)',
  'au (?:revoir|plaisir)',
  '(?:best|kind|warm|warmest|many)(?: (?:regards|wishes))|regards|take care|bye(?: bye)?|ciao|tchao',
  "xx?o?x?o?|omg|duh|oups|chef|boss|l'artiste|l'ami|les amis|au passage|de votre part|de ta part|a vous tous",
  'ps|p\\. ?-?s\\.?',
];

/** What says that nothing is wrong any more. */
export const SOLVED: readonly string[] = [
  `(?:apres|avec|depuis|grace a|suite a) (?:la |une |cette |votre |le |ton )?(?:derniere |nouvelle )?(?:mise a jour|reinstallation|redemarrage|manipulation|manip|version),? (?:(?:${IT}|${WANTED})${IS} ?(?:${WELL}|${BACK})|(?:${IT}|${WANTED}) ?(?:re)?(?:marche|fonctionne))${NOW}{0,3}`,
  `(?:le|la|l'|mon|ma|les|mes|votre) ?(?:rappels?|e ?mails?|lien|facture|remboursement|virement|notifications?|code) (?:est|sont|a ete|ont ete) (?:bien |enfin ){0,2}(?:arrivee?s?|recue?s?)(?: pile)?(?: a l'heure)?${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `je viens (?:juste )?(?:de |d')(?:tester|essayer|verifier|regarder)`,
  "(?:ah )?(?:oui |ok )?c'etait (?:bien |donc )?(?:ca|cela)",
  `(?:ca|cela) (?:a|y a) (?:bien |enfin )?(?:marche|fonctionne)${NOW}{0,3}`,
  `(?:je (?:vous )?confirme que |i can confirm (?:that )?|i confirm (?:that )?)?(?:${IT}|${WANTED})${IS} ?${WELL}(?: ${WELL})?${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:je (?:vous )?confirme que )?${WANTED}${IS} ?${BACK}${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:je (?:vous )?confirme que )?${TROUBLE}${IS} ?${GONE}${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:je (?:vous )?confirme que |(?:yes|oui|ouais|yep|super),? )?(?:${IT}|${WANTED}) ?(?:re)?(?:marche|fonctionne|tourne|works|work|is working|se synchronise|roule)(?: (?:donc|bien))?${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:works|working|worked|fonctionne|marche|remarche|refonctionne)${NOW}{1,3}${ON_MY_SIDE}{0,2}`,
  `(?:that's|it's|its)(?: (?:now|all)){0,3} ${WELL}${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:regle|resolu|repare|debloque|solved|fixed|sorted|all (?:good|sorted|set|fixed|done)|trouve|found it)${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:je n'ai |il n'y a |j'ai |y'a |y a )?(?:plus|aucun|no more|no) (?:aucun |de |d')?(?:probleme|problemes|souci|soucis|bug|bugs|plantage|plantages|crash|crashes|issue|issues|problem|problems)(?: a signaler)?${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  'vous avez (?:tres bien |bien )?(?:resolu|regle|repare) (?:mon|le) (?:probleme|souci)',
  `(?:that|this|it) (?:did|solved|fixed) (?:it|the (?:trick|problem|issue)|my (?:problem|issue))`,
  `j'ai (?:bien |enfin |tout )?(?:recupere|retrouve) (?:tout|toutes mes|tous mes|mon|ma|mes|le|la|les)(?: (?:donnees|seances|sessions|historique|compte|statistiques|stats|serie|abonnement|premium|acces))?${NOW}{0,3}`,
  '(?:ca y est|et voila|voila|et hop|hop)',
  `(?:${WANTED}|${IT}|cela) ?(?:s'affiche|s'affichent|s'ouvre|se lance|demarre|repond|passe|tourne)(?: (?:bien|donc))?${NOW}{0,3}${ON_MY_SIDE}{0,2}`,
  `(?:${WANTED}|${IT})${IS} ?(?:redevenue?s?|back to) (?:normal|normale|comme avant)`,
  `(?:${TROUBLE}|mystere|enigme) ?(?:est )?(?:resolue?|eclairci|leve|regle)`,
  "c'est chose faite|chose faite|c'est fait|rien a signaler|plus rien a signaler|regle comme du papier a musique",
  `(?:it|that|this) worked(?: (?:now|perfectly|beautifully|great|wonderfully))?|tout y est`,
  `tout est (?:bien )?la,? (?:absolument )?tout`,
  "c'est exactement ce qu'il me fallait|exactly what i needed|c'est exactement ca",
];

/** « D’accord », which answers what was proposed and is a mere courtesy where nothing was. */
export const ASSENT: readonly string[] = [
  `(?:ok|okay|oki|okey|d'accord|entendu|compris|noted|understood|got it|alright|all right|sounds good)(?: (?:bien|pour moi|c'est (?:note|bon|clair)))?`,
  `(?:tres |bien |c'est (?:bien |tout )?|message )?(?:recue?s?|notee?s?|compris|enregistree?)(?: (?:votre|ton|le|la) (?:message|mail|reponse|facture|document))?`,
  `(?:c'est|ok c'est) (?:${ADVERBS} ){0,3}(?:bon|clair|compris|note|ok|parfait)(?: pour moi)?`,
  "(?:j'ai|je l'ai) bien (?:recu|note|compris)(?: (?:votre|ton|le|la) (?:message|mail|reponse|facture|document|lien|remboursement))?",
  "nous (?:l')?avons bien (?:recu|note|compris)(?: (?:votre|le|la) (?:message|mail|reponse|facture|document|lien|remboursement))?",
  'je (?:comprends|valide)(?: (?:bien|tout a fait|parfaitement))?',
  '(?:ca|cela) (?:me )?(?:marche|va|convient)(?: (?:tres |parfaitement )?bien)?(?: pour moi)?',
  "(?:pas|aucun|sans|no) (?:de |d')?(?:souci|probleme|soucis|pb|worries|problem)s?",
  "volontiers|avec plaisir|vu|okok|ok ok|c'est entendu|bien entendu",
  "j'accuse (?:bonne )?reception(?: de (?:votre (?:envoi|message|mail|reponse)|l'envoi))?",
  '(?:de|on) (?:mon|my) (?:cote|side)(?: aussi)?',
  'je (?:vous )?confirme',
];

/** A promise to write again if need be asks for nothing now. */
export const IF_AGAIN: readonly string[] = [
  "(?:je|on|nous)(?: (?:vous|te))? ?(?:n'hesiterai pas a (?:vous |te |re)?(?:re)?(?:venir vers vous|contacter|recontacter|ecrire|reecrire)|reviens vers vous|reviendrai vers vous|recontacte|recontacterai|reecris|reecrirai|ecris|ecrirai|redis|redirai|tiens au courant|tiendrai au courant|fais signe|ferai signe)(?: (?:si|en cas de|au|s')(?: (?:besoin|souci|probleme|nouveau (?:souci|probleme)|jamais)| (?:ca|cela) (?:recommence|revient|se reproduit)| ?il y a (?:un |encore un )?(?:souci|probleme)| le (?:probleme|souci) (?:revient|recommence|se reproduit)))",
  "(?:si|en cas de|s')(?: jamais)?(?: (?:besoin|souci|probleme|nouveau souci|nouveau probleme)| (?:ca|cela) (?:recommence|revient|se reproduit)| ?il y a (?:un )?(?:souci|probleme)| le (?:probleme|souci) (?:revient|recommence|se reproduit)),? (?:je|on)(?: (?:vous|te|reviens)){0,3} ?(?:recontacte|recontacterai|reecris|reecrirai|ecris|ecrirai|redis|redirai|tiens au courant|fais signe|ferai signe|vers vous|le dirai|dirai)",
];

/** What joins phrases and says nothing, next to one of them. */
export const JOINING =
  "(?:point d'exclamation|point|virgule|et|de|a|donc|alors|du coup|vraiment|aussi|egalement|bref|ah|oh|ouf|eh bien|eh ben|ben|bah|en effet|effectivement|enfin|finalement|and|so|well|indeed|then|too|as well|honestly|c'est|lol|mdr|haha|hihi|hehe)";
