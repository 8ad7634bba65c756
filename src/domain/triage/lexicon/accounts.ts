/** Subscription, address, password, personal data. */
export const ACCOUNT_PHRASES = `
# Résilier, se désabonner
# attrape : Je souhaite résilier.
# attrape : Comment me désabonner ?
# laisse : Je souhaite m’abonner.
cancel = desabonn* ; se desabonne ; resili* ; desinscri*

# Arrêter ou annuler l’abonnement
# attrape : Je veux arrêter mon abonnement.
# attrape : Je souhaite couper le renouvellement.
# laisse : Mon abonnement me convient.
cancel = @cancel ___ @sub ; @sub ___ @cancel ; stop|arret*|fin|end|cancel*|terminate|annul*|interromp* ___ @abo
  arreter _ frais|paiement|prelevement* ; annuler ; couper _ renouvellement|abonnement

# Ne plus être abonné, ne plus payer
# attrape : Je ne veux plus être abonné.
# attrape : Je ne veux plus d’abonnement.
# laisse : Je veux être abonné.
cancel = veux|souhaite|voudrai*|desire|aimerai*|want|veu _ plus|pas|not|stop __ @sub|etre|continuer|renouvel*
  veux|souhaite|voudrai* ___ ne ___ renouvel*|reparte|reconduit|reprenne|prelev*|debit*
  pas _ renouvel*|reconduire|reparte|prolonger ; plus _ prelev*|debit*|factur*|charge|bill*
  veux|veu plus _ abonnement|premium|l

# Que cela ne reparte pas
# attrape : Que le renouvellement ne reparte pas.
# laisse : Il repart demain.
cancel = arret*|stop*|coup*|annul* ___ pour|sans|avant _ pas|d|de|etre|que ___ debit*|prelev*|factur*|charge*
  renouvel*|reparte|reconduit _ pas|plus

# Y mettre fin
# attrape : Merci de mettre fin à mon abonnement.
# attrape : Je veux que cela s’arrête.
# laisse : La fin approche.
cancel = mettre|mets|mettez|mettiez _ fin|terme ; prenne|prend|prendre fin
  que|qu __ s|cela|ca __ arrete|cesse|arreter

# Résilier, en anglais
# attrape : I want to cancel.
# attrape : I will not renew.
# laisse : I renewed it.
cancel = unsubscrib* ; want|like to stop|cancel|end ; don t|not want _ renew|continue|billed ; won t renew
  not _ renew ; before|avant ___ renews|renewal|renouvellement ; billed in

# Résilier, dans d’autres langues
# attrape : Ich möchte kündigen.
# attrape : Vorrei dare disdetta.
# laisse : Ich möchte zahlen.
cancel = kundig*|kuendig* ; disdire|disdetta ; opzegg* ; cancelar|darme|baja ; canceller|cancelle|canceler

# Changer d’adresse
# attrape : Je voudrais changer mon adresse mail.
# laisse : J’adore le changement.
emailchange = @changer ___ adresse|mail|adresse@|messagerie|login ; adresse|mail|messagerie ___ @changee
  adresse@ ___ adresse@ ; compte ___ suive

# Une ancienne, une nouvelle adresse
# attrape : Voici ma nouvelle adresse.
# attrape : Mon ancienne boîte mail.
# laisse : Mon adresse est juste.
emailchange = nouvelle|new _ adresse|mail ; ancienne|precedente|old _ adresse|boite|mail
  boite|mail|adresse@|messagerie ___ ferm* ; a la place ___ precedente|ancienne

# Une adresse est nommée
# attrape : Mon adresse.
# laisse : Mon compte.
emailword = mail ; adresse ; adresse@ ; messagerie ; boite

# Mot de passe oublié
# attrape : J’ai oublié mon mot de passe.
# laisse : Mon mot de passe est long.
password = mot de passe|passes ___ oubli*|perdu*|retrouv*|souvien*|rappel*
  oubli*|perdu*|souvien*|retrouv*|reinitialis*|recuper*|forgot*|lost|reset|rappel*|chang* ___ mot de passe
  oublie ___ identifiant

# Mot de passe oublié, en anglais
# attrape : I forgot my password.
# laisse : My password is long.
password = forgot*|lost|reset|remember|change ___ password ; password ___ forgot*|lost|reset

# Mot de passe oublié, dans d’autres langues
# attrape : Ich habe mein Passwort vergessen.
# laisse : Ich habe ein Passwort.
password = passwort|contrasena|wachtwoord __ vergessen|olvidad*|vergeten

# Les tarifs
# attrape : Quel est le tarif ?
# attrape : Combien coûte Premium ?
# laisse : Combien de séances par jour ?
subquestion =
  tarif*|prix|price*|pricing|cout|coute|coutent|cost*|reduction|remise|promo|promotion|discount|etudiant*|gratuit*
  combien ___ abonnement|premium|coute|version

# Une formule, ce qu’elle comprend, pour qui
# attrape : Comment passer du mensuel à l’annuel ?
# attrape : Peut-on partager l’abonnement en famille ?
# laisse : Peut-on partager une séance ?
subquestion = licence|licences|bon de commande
  abonnement|premium|formule|plan|annuel|mensuel|subscription|essai|version ___ @detail
  passer|change*|basculer|switch __ mensuel|annuel|annee|mois|yearly|monthly ; familial* ; a vie

# Offrir, code promo
# attrape : Je voudrais offrir un abonnement.
# laisse : On m’offre un vélo.
subquestion = offrir|cadeau|gift ___ abonnement|premium|subscription|version ; carte prepayee ; carte cadeau
  code promo*

# Une facture, un justificatif
# attrape : Pouvez-vous m’envoyer une facture ?
# laisse : Pouvez-vous m’envoyer un mail ?
subquestion = facture|justificatif|recu|invoice ___ abonnement|compta*|achat|nom|tva|premium|envoyer|telecharg*
  receipt|attestation ___ abonnement|compta*|achat|nom|tva|premium|envoyer|telecharg*
  envoy*|obtenir|avoir|besoin|trouver|recevoir|fournir|send|need ___ facture|justificatif|recu|invoice|receipt
  demande ___ facture|justificatif|recu|invoice|receipt

# Mon abonnement, en ces mots
# attrape : C’est à propos de mon abonnement.
# laisse : C’est à propos de mon chat.
subquestion = does ___ subscription|plan|premium ; mon abonnement ; my plan|subscription

# L’abonnement est nommé
# attrape : L’abonnement.
# laisse : Le widget.
msub = abonnement|premium|tarif*|essai|facture*|subscription|formule

# Le droit, nommé
# attrape : Au titre du RGPD.
# attrape : J’exerce mon droit à l’effacement.
# laisse : J’ai droit à une pause.
gdpr = rgpd|gdpr|cnil ; droit a|d l|acces|oubli|rectification|effacement|opposition ; portabilite ; oubli veuillez
  delegue _ protection ; confidentialite|privacy ; article 15|17|16|20 ; right to be

# Données personnelles
# attrape : Mes données personnelles.
# laisse : Mes données de juin.
gdpr = donnees|data personnel*|personal|usage ; donnees _ caractere ; informations me concernant

# Supprimer le compte ou les données
# attrape : Merci de supprimer mon compte.
# laisse : Merci de supprimer cette séance.
gdpr = supprim*|effac*|delete*|suppression|erase ___ compte|account|donnees|data|konto|cuenta|informations
  clotur*|ferm*|desactiv*|loesch*|losch*|borrar ___ compte|account|donnees|data|konto|cuenta|informations

# Ce que nous faisons des données
# attrape : Revendez-vous nos chiffres ?
# laisse : Vendez-vous des tasses ?
gdpr = regies publicitaires ; collectez|revendez|hebergez|collectees|revendues
`;
