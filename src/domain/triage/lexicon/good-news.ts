/** Thanks, praise and what is settled. */
export const GOOD_NEWS_PHRASES = `
# Un compliment
# attrape : Bravo à toute l’équipe.
# attrape : Ça a changé ma vie.
# laisse : Bonjour à toute l’équipe.
praise = bravo|felicit*|chapeau|genial*|excellent*|adore|adorent|love|amazing|great|awesome|fantasti*
  merveill*|formidable*|parfait*|top|super|recommand*|recommend*|etoiles|magnifique|incroyable|bluffant
  marche* _ tonnerre|nickel|parfait* ; change* _ vie ; je revis ; m a aide* ; au top

# Longue vie, continuez
# attrape : Continuez comme ça.
# laisse : Je continue demain.
praise = longue vie ; bon|bonne|beau travail|continuation ; continuez comme ; grace a vous

# Un compliment, en anglais
# attrape : Keep up the good work.
# laisse : I work at home.
praise = keep up ; good|great work|job

# Merci
# attrape : Merci.
# laisse : Bonjour.
thanks = merci|thanks|thank|gracias|danke|grazie|obrigad*|remerci*|bedankt

# C’est réglé
# attrape : C’est réglé.
# attrape : Le problème est résolu.
# laisse : Le problème demeure.
solved+ = est arrange
  est|sont|ete|tout|probleme|souci|bug|sujet|point|enfin|semble _ regle|reglee|regles|corrige|corrigee
  regle depuis ; resolu|resolue|resolus|repare|reparee|fixed|solved|resolved
  tout est|a revenu*|rentre*|ok|bon|arrange ; c est bon|ok|reparti ; mystere resolu
  a|ont corrige|regle|repare|resolu|arrange

# Ça remarche
# attrape : Ça remarche.
# attrape : Tout fonctionne de nouveau, parfaitement.
# laisse : Ça marche mal.
solved+ = ne plant*|crash*|bug*|beug* plus ; rentre* _ ordre ; remarche*|refonctionne*|reparti|repartie
  tout fonctionne|marche ; fonctionne|marche* _ nouveau|maintenant|parfaitement|nickel|present|desormais
  tout|ca|elle|il|synchro fonctionne|marche bien ; works _ now|again|perfectly|fine|great ; je n ai plus de plantage

# Tout est revenu
# attrape : J’ai tout retrouvé.
# laisse : J’ai tout perdu.
solved+ = ai tout retrouve ; tout|tous|toutes|sont _ revenu* ; a tout arrange
  ai|a retrouve __ seance*|donnee*|historique|serie

# Remboursé, plus aucun souci
# attrape : Apple m’a recrédité.
# attrape : Plus de souci.
# laisse : J’ai un problème.
solved+ = m a|ont recredite ; plus aucun|de souci|soucis|probleme|problemes|plantage|plantages
  aucun|pas souci|probleme

# Fausse alerte, oubliez mon mail
# attrape : Fausse alerte.
# attrape : Laissez tomber.
# laisse : Alerte toutes les heures.
solved+ = mais non ; fausse alerte ; derriere moi|nous ; laissez tomber ; oubliez _ mon|mail|message ; ignorez mon
  ne tenez pas compte ; n en parlons plus

# C’est réglé, en anglais
# attrape : It’s working again.
# attrape : All good.
# laisse : It never works.
solved+ = crash|crashes|crashing|bug|bugs|problem|issue|error|freeze|freezing _ gone|went
  gone|disappeared|stopped since|after|with _ update ; working again|now ; never mind ; sorted ; all good

# Le reste va bien
# attrape : Tout le reste est bon.
# laisse : Un reste de pizza.
restfine = le reste ___ ok|bien|marche|fonctionne|nickel|va|normal*|juste|parfait* ; tout le reste
  reste _ ok|nickel ; sinon ___ marche|nickel|tout|bien ; a part _ ca

# Rien n’est perdu
# attrape : Tout est là, rien de perdu.
# laisse : Tout est loin.
restfine = tout y|est _ la|bien|y $ ; tout est _ la|y|intact* ; rien _ perdu
  donnees ___ la|bonnes|bien|intactes|justes|comptees|notees|enregistree|enregistrees $ ; nothing|not lost

# Elle marche quand même
# attrape : L’appli marche bien.
# attrape : C’est juste un détail.
# laisse : L’appli est chère.
restfine = elle|ca|appli|il marche|fonctionne|sonne|s quand|tout meme
  seul*|juste|simplement __ chiffre|affichage|mot|phrase|detail ; dans l appli _ c|est|les|tout
  appli|logiciel __ marche|va|fonctionne bien|parfaitement|au|tres ; m y retrouve

# Le reste va bien, en anglais
# attrape : Everything else is good.
# laisse : Nobody else.
restfine = everything else ; otherwise _ fine|works|great ; still|rest works|fine ; works fine
`;
