/** Phrases that other phrases name in capitals: they stand at the last word of what they match. */
export const MACROS = `
# Impossible, ne pas pouvoir
IMPOS = impossible|incapable|impossibilite|unable|cannot|impossivel|imposible|unmoglich|impossibile
  arriv*|peu|peux|peut|pouv*|parvien*|parven*|reuss*|sais|saurai*|puis @pas ; @pas arriv*|peu|peux|peut|pouv*
  pas moyen ; plus moyen ; plus possible ; pas possible ; refus* de ; n ai pas|plus|jamais pu ; ai pas reussi
  pas pu ; plus acces ; sans pouvoir ; empech* de

# Impossible, dans d’autres langues
IMPOS = can|could t|not ; kann|konnte nicht ; no puedo ; non riesco ; won t let

# Ne pas marcher
FAIL = march*|fonctionn*|foncion*|fonctione* _ pas|plus|jamais|mal|point|pantoute ; plus rien _ marche|fonctionn*
  rien _ marche|fonctionne

# Hors service, cassé, en panne
FAIL = hs|ko|kaput|mort|morte|morts|mortes|dead|broken|casse|cassee|casses|inoperant*|defaillant*|defectueu*
  dysfonction*|inerte*|muet* ; en panne|rade|carafe ; tombe* en panne ; aux abonnes absents ; dans les choux
  hors service|usage|d ; aux fraises

# Planter, échouer, figer
FAIL = echou*|echec*|plant*|bugge|buguee|beugue|bug|beug|deconn*|merde*|foir*|crash*|merdoie
  fige*|gele*|freez*|frozen|coince*|bloque|bloquee|bloques|stuck|mouline*|grise*

# Ne pas répondre, ne rien faire
FAIL = repond*|reagi* _ pas|plus|jamais|rien ; fait|font rien|plus|pas rien|ce ; fait|font|donne|donnent rien
  donne|donnent pas|plus|aucun* ; sert|servent a rien ; se passe rien ; rien _ se passe|produit
  sans effet|suite|reponse ; saute|sautent ; ne veut|veulent pas|plus|rien ; ne sert|servent plus

# Ne pas charger, ne pas s’afficher, ne pas s’ouvrir
FAIL = charg* _ pas|plus|jamais ; affich* _ pas|plus|jamais|rien ; apparait|apparaitre _ pas|plus|jamais
  actualis* _ pas|plus|jamais ; bouge* _ pas|plus ; ouvr* _ pas|plus|jamais ; demarr* _ pas|plus|jamais
  lance|lancent|declenche*|joue|jouent|continue|continuent|avance|avancent _ pas|plus|jamais
  refus* de _ marcher|fonctionner|demarrer|ouvrir

# Ne pas se mettre à jour
FAIL = met* pas|plus|jamais a jour ; met* plus|pas _ a jour ; mise a jour pas

# Une erreur, indisponible
FAIL = message|code d erreur ; message derreur ; une erreur est ; indisponible*

# Tourner sans fin, rester vide
FAIL = tourne* __ boucle|vide|fin|rond|indefiniment|infini ; charge* __ boucle|fin|indefiniment|infini
  chargement infini|perpetuel|permanent|boucle ; reste* _ vide*|blanc*|muet*|fige*|noir*|gris*|desesperement

# Ne pas marcher, en anglais
FAIL = nothing happens ; does|do nothing ; unavailable
  doesn|don|won|isn|didn|aren|hasn|haven t _ work*|load*|open*|show*|update*|respond*|do|appear* ; not working
  stopped _ working|updating ; no longer _ work*|show*|updat* ; stop|stops|stopped work* ; fails|failing|failed|fail
  never works|work|load|loads

# Ne pas marcher, dans d’autres langues
FAIL = geht|funktionier* _ nicht|mehr|nichts ; no funciona|va|carga ; non funziona|va ; werkt niet ; doet het niet

# Vide, blanc
BLANK = vide|vides|blanche|blanches|blank|empty|grise|gris|noir|illisible*

# Un problème, en ce mot
TROUBLE = anomalie*|souci*|panne*|pepin*|dysfonctionnement*|trouble*|issue*|problem*|bug*|beug*|erreur*|error*

# Avoir résilié
CANCELLED = avais|ai|avons|a|deja|bien|pourtant|abonnement|avait _ @resilie
  resilie*|annulee* _ en|le|au|il|depuis|mais ; ai|avais|avons mis _ fin|terme
  abonnement ___ annule*|resilie*|expire|termine ; annule|resilie le|en|fin|debut|depuis ; coupe le renouvellement

# Avoir résilié, en anglais
CANCELLED = had|have|i|already cancelled|canceled ; cancelled|canceled

# Être prélevé
PAIDNOW = prelev*|debit*|factur* ; pris|prend|prenez _ 39|5|4|34|9|de|sous|euros|argent|quand ; 39|5|4|34 ___ parti*
  a _ compte 39|5 ; parti*|partent ___ matin|compte ; euros sont parti* ; somme|mensualite _ prise

# Être prélevé, en anglais
PAIDNOW = charged|billed
`;
