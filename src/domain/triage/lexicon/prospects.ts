/** Sellers, and swindlers. */
export const PROSPECT_PHRASES = `
# Vous, votre entreprise
# attrape : Votre entreprise mérite mieux.
# laisse : Votre appli mérite mieux.
prospect = vos ventes|clients|equipes|besoins|campagnes|objectifs commerciaux
  votre entreprise|societe|budget|startup|secteur|strategie ; quel est votre budget
  editeurs|marques|entreprises|clients d|a|comme|nous ; startups|dirigeant*|entreprise* comme|d

# Nous, notre agence
# attrape : Notre agence accompagne les éditeurs.
# attrape : Nous vous proposons.
# laisse : Notre famille aime l’appli.
prospect = avons aide ; nous commercialis* ; nos @maison
  notre agence|solution|societe|equipe|entreprise|plateforme|cabinet|offre|expertise|studio
  nous|je vous|nous propos*|accompagn*|aidons|aide
  nous _ accompagn*|proposons|aidons|aide|redigeons|realisons|representons|sommes|identifie

# Quinze minutes, un créneau, un appel
# attrape : Un appel de 15 minutes ?
# attrape : Auriez-vous un créneau ?
# laisse : Une séance de deux heures.
prospect = vous avez|auriez _ 10|15|20|30 _ minutes ; 10|15|20|30 minutes ; voici mon _ agenda ; mon agenda|calendly
  visite lundi|mardi|mercredi|jeudi|vendredi ; creneau* _ de|cette|mardi|lundi|jeudi|ici|20|15|30
  auriez vous _ creneau ; rendez vous _ tel*|15|20|ici ; appel|call|echange _ de|rapide _ 15|20|30|minutes
  disponible pour un ; autour d un cafe

# Intéressé, je me permets de revenir
# attrape : Je me permets de revenir vers vous.
# attrape : Seriez-vous disponible ?
# laisse : Je reviens demain.
prospect = me suis permis ; reservez ; seriez vous _ ouvert*|disponible|interess* ; interesse*
  me permets _ revenir|contacter|relancer ; precedent mail ; parcouru votre ; votre fiche ; fiche sur _ store*

# Audit, démo, devis
# attrape : Un audit gratuit.
# laisse : Un autre jour.
prospect = audit gratuit|offert|de|sans ; audit ; demo|demonstration|devis _ gratuit*|personnalise*|offert*

# Prix hors taxe, à partir de
# attrape : À partir de 290 euros.
# laisse : À partir de demain.
prospect = h t ; ht ; euros ht ; tjm ; tarifaire ; a partir de|d _ 2|3|1|5|290|350|500|149

# Référencement, articles invités, liens
# attrape : Des articles sponsorisés.
# laisse : Des articles de journal.
prospect = articles _ invites|sponsorises ; dofollow ; liens|lien sponsorise*|entrant*|dofollow ; seo
  referencement ; link building ; backlinks

# Croissance, visibilité, téléchargements
# attrape : Boostez votre chiffre d’affaires.
# laisse : Je double la mise.
prospect = leads|prospects ; boost* ; doubler ; telechargements ; installations ; visibilite ; sponsoris*
  rentabil* ; chiffre d affaires ; croissance ; levier* ; campagne*

# Prestataires, candidatures, offres
# attrape : Ma candidature.
# attrape : Une proposition commerciale.
# laisse : Une proposition.
prospect = cles en main ; profils ; freelance* ; candidature ; externalis* ; mutuelle ; assurance ; prestataire
  whatsapp ; offre* commercial* ; proposition commerciale ; partenariat commercial|influenceurs ; message vocal

# Démarchage, en anglais
# attrape : We came across your app.
# attrape : A quick call?
# laisse : We love it.
prospect = we _ helped ; your business|company|team|revenue|growth ; i|we noticed|came across
  our agency|team|services|company|clients|experts|developers ; we provide|offer|help|deliver|can|are|guarantee
  quick|short call|chat ; schedule|book ; starting|from at|just ; growth ; dear sir|business|owner
  business developer ; free _ samples|audit|quote|trial|sample ; reviews ; rating* ; affordable

# Compte suspendu, activité suspecte
# attrape : Votre compte sera suspendu.
# attrape : Activité inhabituelle.
# laisse : Mon compte est actif.
phish = compte|account|acces ___ @suspendu ___ 24|24h|48h|48|cliqu*|sous|si|veuillez|confirm*|sauf
  va|sera _ suspendu ; suspendu ; activite _ suspecte|inhabituel* ; votre compte developpeur ; expire* aujourd
  derniere chance

# Cliquez, confirmez vos coordonnées
# attrape : Cliquez ici.
# attrape : Confirmez vos coordonnées bancaires.
# laisse : Je confirme.
phish = cliquez|cliquant|clique _ ici|sur|le ; lien ci dessous
  confirmez|verifi*|confirmer|mettez ___ identifiants|informations|coordonnees|compte|identite
  coordonnees|informations bancaire*

# Frais, colis, gains, héritage
# attrape : Votre colis vous attend.
# attrape : Cher client.
# laisse : Un café vous attend.
phish = frais de|d _ 1|2|livraison|douane ; colis ; cher|chere _ utilisateur|client|cliente|membre ; heritage
  gagne

# Hameçonnage, en anglais ou en jargon
# attrape : Dear beloved.
# attrape : Congratulations.
# laisse : Dear team.
phish = dear friend|beloved|customer|user ; million* dollars|euros|usd ; bank|banking details|account
  your assistance ; transfer urgent ; urgent transfer ; fund* ; beneficiary ; click _ here|link ; you have won
  congratulations ; claim your ; prize ; bitcoin|crypto* ; usd ; lottery|loterie ; inheritance ; webmail ; quota
`;
