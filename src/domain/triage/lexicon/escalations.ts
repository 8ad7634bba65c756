/** Who wants somebody higher, and what has been tried in vain. */
export const ESCALATION_PHRASES = `
# Escalader, en ce mot
# attrape : Merci d’escalader mon dossier.
# attrape : Please escalate.
# laisse : L’escalade du mur me fatigue.
escalate+ = @askfor ___ escalad*|escalat*
  escalad*|escalat* ___ @mine|@askfor dossier|demande|ticket|cas|case|request|issue ; dossier ___ escalad*
  please escalate ; escalate this|my|it|the ; escalade de|du ma|mon|dossier ; une escalade $
  une escalade s|de|du|est|aupres|vers|immediate

# Parler au responsable
# attrape : Je veux parler au responsable.
# attrape : À l’attention de la direction.
# laisse : Le responsable de mon équipe aime l’appli.
escalate+ = @askfor ___ @chief
  @askfor ___ chef|direction|dirige|delegue _ de|d|du|service|commercial*|protection|le|la|technique
  at|a l attention|intention _ de _ @chief|personne|direction ; person in charge ; parler|voir|contacter __ @chief
  question|mail|message pour _ @chief ; adresse au responsable ; m adresse a _ @chief

# Votre supérieur
# attrape : Votre supérieur pourrait regarder ceci.
# laisse : Votre réponse me suffit.
escalate+ = superieur* ___ pourrai*|reexamin*|regard*

# Quelqu’un au-dessus de vous
# attrape : Passez à l’échelon supérieur.
# attrape : Quelqu’un qui décide.
# laisse : Quelqu’un m’a répondu.
escalate = niveau|echelon superieur ; au dessus de lui|vous|elle|eux ; plus haut|niveau ; haussant|hausse __ cran
  passe* __ etape suivante|superieure ; quelqu|someone ___ au|above|dessus|competent|decide ; quelqu un de plus

# Saisir la hiérarchie, un médiateur
# attrape : Je vais saisir le médiateur.
# laisse : Saisir le code.
escalate = saisi* ___ hierarchie|niveau|responsable|dpo|delegue|mediateur ; remont* ___ haut|hierarchie|dessus

# Aller plus haut, en anglais
# attrape : I will take this further.
# laisse : I take notes.
escalate = take this|it further|higher

# Malgré vos conseils
# attrape : Malgré vos conseils, rien.
# attrape : J’ai suivi toutes les étapes.
# laisse : Voici un conseil.
earlier = malgre|despite ___ vos|votre|conseil*|reponse*|consigne*|relance*|mail*|message*|your|suggestion*|manipul*
  vos|votre|toutes ___ conseil*|consigne*|instruction*|etapes|manipulation*|suggestions|preconisations
  suivi* ___ conseil*|consigne*|etape*|instruction*|tout
  followed|tried|despite|followin* ___ advice|suggestion*|steps|instructions|everything

# Plusieurs mails déjà
# attrape : C’est mon troisième mail, la deuxième relance.
# attrape : J’ai déjà écrit.
# laisse : Un mail suffit.
earlier = deux|trois|quatre|cinq|six|sept|2|3|4|5|6|7|plusieurs|nombreux|multiples|eme|e _ @courrier
  deja ecrit|contacte|signale|explique|dit ; relance* ; premier message

# Quelqu’un de chez vous a répondu
# attrape : Votre collègue m’a répondu.
# laisse : Mon fils me dit bonjour.
earlier = votre|vos|mon|mes collegue|precedent*|dernier|support|agent*|premier*|message*
  m|nous|vous avez|aviez|a repond*|dit|annonce|demand*|conseill*|reconnu|promis ; on m a|avait ; a|m avoue

# Depuis des semaines
# attrape : Cela fait trois semaines.
# laisse : Dans trois jours.
earlier = after ___ months|weeks ; mois|semaines|months|weeks que|qu|d|of|de ; since ___ months
  depuis|fait ___ semaines|mois|weeks|months

# Toujours pareil
# attrape : Toujours pareil.
# laisse : Voilà.
stillbad = toujours|encore|pareil|idem|mieux|meme|persiste|still|rien|helas|same

# Toujours rien, sans résultat
# attrape : Sans résultat.
# attrape : Rien n’a changé.
# laisse : Voilà.
unresolved = toujours|encore|jamais|still|persist*|demeure|continue|aucun resultat|rien|pas|la|not|don|un|broken
  sans resultat|succes|solution|amelioration|suite ; aucun*|no resultat|solution|amelioration|progres|effet|suite
  rien _ change|bouge|regle|resolu

# Deux appareils
# attrape : Sur mes deux appareils.
# attrape : Du téléphone à la tablette.
# laisse : Sur un écran.
device2 = deux|2|two|both|mes|plusieurs|autre|deuxieme|second|l _ @appareils
  @device ___ et|and|a|vers|to|pis|sur|entre ___ @device ; de l un ; sur l un ; chacun fait ; deux compteurs

# Un nouvel appareil
# attrape : J’ai changé de téléphone.
# attrape : Après la mise à jour.
# laisse : Je téléphone demain.
newdevice = nouveau|nouvel|nouvelle|change*|new|ancien* _ @device|de|mon|ma ; changement de telephone|@device
  reinstall* ; mise a jour
`;
