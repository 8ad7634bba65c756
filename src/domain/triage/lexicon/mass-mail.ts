/** Newsletters and the notices of other services. */
export const MASS_MAIL_PHRASES = `
# Se désinscrire, préférences
# attrape : Vous ne souhaitez plus recevoir nos actualités ?
# attrape : Gérez vos préférences de notification.
# laisse : Je préfère le matin.
bulk = desinscri* ; desabonne* _ de|ici|voir|newsletter|cette|dans ; se desinscrire|desabonner
  plus _ recevoir _ nos|cette|mes|ce|de ; repondez stop ; preferences _ notification*
  gerer vos|les|mes preferences ; inscrit a ; notre liste

# Une lettre d’information, son sommaire
# attrape : Notre newsletter du mois.
# attrape : Voir cette lettre dans votre navigateur.
# laisse : Lire un livre.
bulk = newsletter|infolettre ; lettre d|du ; voir|lire|read _ dans|en|le|on|in _ navigateur|ligne|web|browser
  au sommaire ; vous recevez ce|cet ; cette semaine dans

# Découvrez, inscrivez-vous, webinaire
# attrape : Découvrez notre nouveauté.
# attrape : Inscrivez-vous.
# laisse : Je le découvre.
bulk = decouvrez nos|notre|les|comment ; inscris|inscrivez ; webinaire|webinar ; dernieres places ; evenement

# Une lettre d’information, en anglais
# attrape : Unsubscribe.
# attrape : You are receiving this email.
# laisse : I receive it.
bulk = unsubscribe ; view in ; in this issue ; issue ; you _ receiving this ; manage _ preferences|alerts
  mailing list

# Votre facture, votre commande, votre colis
# attrape : Votre commande a été expédiée.
# attrape : Votre facture est disponible.
# laisse : Ma facture est perdue.
service = releve de ; votre|vos facture|commande|recu|colis|releve ; facture du mois
  facture ___ disponible|jointe|joint ; trouver|ci joint* _ votre|facture ; confirmation de|d
  merci|thank pour|you _ commande|achat|order ; vous avez effectue un achat ; sera expedie* ; commande _ expedi*
  sera prelevee ; espace client

# Conditions, échéances, domaines
# attrape : Nous mettons à jour nos conditions générales.
# attrape : Votre certificat expire dans dix jours.
# laisse : Elle expire.
service = conditions generales ; politique de ; nous mettons a jour nos ; expire dans ; renouvelez
  renouvellement de|du _ domaine|certificat ; nom de domaine ; ssl

# Un rapport, un résumé
# attrape : Rapport mensuel.
# laisse : Rapport à moi.
service = rapport de|sur|est|mensuel|hebdo*

# Quelqu’un a commenté, aimé, visité
# attrape : Julie a commenté votre photo.
# attrape : Voir le profil.
# laisse : Julie est venue.
service = vous a mentionne|identifie ; mentionne dans ; afficher le ; commentaire ; a commente|partage|aime
  utilisateur a publie ; nouveaux|nouvel abonne*|avis|visiteur* ; abonnes|suivre|followers|visiteurs
  a consulte votre ; voir le|tous|qui profil|visiteurs ; a aime votre

# La boutique : versions, avis
# attrape : Votre application a été approuvée.
# laisse : Votre application est belle.
service = approuvee ; prete pour|a la ; version ___ approuv*

# Une nouvelle connexion
# attrape : Nouvelle connexion détectée.
# attrape : Aucune action de votre part.
# laisse : Ma connexion est lente.
service = nouvelle|new connexion|sign|login __ detect*|compte|account ; si c etait vous ; aucune action

# Avis d’un service, en anglais
# attrape : Your receipt from Apple.
# attrape : Payment received.
# laisse : I paid.
service = you received a ; view the|your receipt|dashboard|invoice|profile ; pending developer
  submission|build was|is|has ; terms of ; payment received|failed|succeeded
  your invoice|receipt|order|payment|sales ; report is|domain ; now available ; play console
  appstore|store connect ; ready for ; appeared in ; who s looking ; searches this ; fatal issue
  affecting ___ users ; aggregate report ; crash* report
`;
