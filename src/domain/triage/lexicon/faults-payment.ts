import type { FaultKind } from './fault-kind';

/** Money that was taken wrongly, or paid for nothing. */
export const PAYMENT_FAULTS = [
  {
    signal: 'double',
    cause: 'charged-twice',
    says: 'prélèvement en double',
    priority: 'critique',
    learned: 'critique',
    reply: null,
    suggests: 'paiement-double',
    phrases: `
# Payé deux fois
# attrape : J’ai été débité deux fois.
# attrape : Facturé en double.
# laisse : Je n’ai pas été débité deux fois.
double+ = deux|2|twice fois purefocus|appli|abonnement|votre
  @pay ___ deux|2|double|doublon|twice|trois|3|plusieurs|zweimal|dos _ fois|times|veces
  deux|2|double|trois _ fois ___ @pay ; @pay ___ twice|doublon|double|zweimal ; fois 39|5|4|34|9
  factur* __ meme mois ; doppelt abgebucht ; @pay _ en double

# Deux prélèvements
# attrape : Je vois deux prélèvements le même jour.
# laisse : Je vois un prélèvement par mois.
double+ = double|doubles _ @pay
  deux|2|two|trois|3 _ debit*|prelevement*|paiement*|facture*|charges|payments|transactions|achats
  deux|2 ___ identique*|meme* ___ @pay ; identique* __ @pay ; premier et le deux*

# Payé deux fois, en anglais ou en abrégé
# attrape : I was billed twice.
# laisse : I was billed.
double+ = charged|billed|debited _ twice ; twice _ charged|billed ; 2x|2 x
`,
  },
  {
    signal: 'aftercancel',
    cause: 'charged-after-cancelling',
    says: 'prélèvement après résiliation',
    priority: 'critique',
    learned: 'critique',
    reply: 'annulation-abonnement',
    phrases: `
# Prélevé malgré la résiliation
# attrape : Malgré ma résiliation, vous me prélevez.
# attrape : J’ai résilié en mai et vous m’avez prélevé en juin.
# laisse : Je voudrais résilier.
aftercancel = CANCELLED ___ PAIDNOW ; PAIDNOW ___ CANCELLED
  malgre|despite|after|apres|suite ___ resiliation|annulation|cancel*|arret|desabonnement
  @pay ___ apres|malgre|after|despite ___ resil*|annul*|cancel*|desabon*
  @pay ___ alors|quand|meme ___ resil*|annul*

# Encore prélevé
# attrape : Je suis encore prélevée.
# attrape : Vous continuez de me prélever.
# laisse : Je paie chaque mois.
aftercancel = continu* ___ prelev*|debit*|factur*|charg* ; toujours|encore|nouveau|nouvel _ preleve*|debite*|debit
  troisieme|deuxieme|nouveau|nouvel|autre prelevement|debit ; @pay _ quand meme

# Prélevé malgré la résiliation, en anglais
# attrape : I was charged after cancelling.
# laisse : I was charged once.
aftercancel = charged after cancel* ; keep*|still _ charging|charged|billing|billed
`,
  },
  {
    signal: 'inactive',
    cause: 'premium-inactive',
    says: 'payé, Premium inactif',
    priority: 'critique',
    learned: 'critique',
    reply: null,
    suggests: 'premium-absent',
    phrases: `
# Payé, et Premium n’est pas actif
# attrape : J’ai payé l’abonnement et il n’est toujours pas actif.
# attrape : Premium inactif depuis hier.
# laisse : J’ai payé l’abonnement en juin.
inactive =
  paye|achete|regle|souscri*|abonne|abonnee|achat|paiement|abonnement|premium|bought|paid ___ @reste ___ @gratuit
  premium|abonnement|pro|achat ___ pas|plus|toujours|non|jamais _ @actif
  premium|achat|abonnement inactif|inactive|disparu|bloque
  fonctions|fonctionnalites premium ___ verrouill*|bloqu*|accessible*|actives ; j ai paye|regle __ rien
  pas debloque

# L’appli veut encore vendre Premium
# attrape : Elle me demande de passer à Premium.
# attrape : Je suis toujours en version gratuite.
# laisse : Je pense au Premium.
inactive = toujours ___ decouvrez|passer|passez _ premium ; decouvrez premium ; activer _ mon|premium|l
  en|mode gratuit* ; toujours ___ cadenas|gratuit*|verrouill* ; repropose _ achat|abonn*
  demande __ passer _ premium ; passer a premium ; statut _ chez|premium

# Il est pris pour un client gratuit
# attrape : Elle me considère comme un compte gratuit.
# laisse : C’est gratuit ?
inactive = considere ___ gratuit*

# Restaurer l’achat ne donne rien
# attrape : Aucun achat trouvé.
# attrape : J’essaie de restaurer mes achats, rien.
# laisse : Un achat me suffit.
inactive = restore*|restaur* _ purchase*|achat* ; aucun achat trouve
  restaur* ___ achats ___ rien|aucun|erreur|echou*

# Encore des publicités
# attrape : J’ai toujours des pubs.
# laisse : Je n’ai pas vu de pub.
inactive = toujours _ pubs|publicites|ads

# Payé, et rien, en anglais
# attrape : I paid and got nothing.
# attrape : It is still locked.
# laisse : I paid last year.
inactive = free plan|version|account ; not recogni* ; still ___ free|locked|ads ; paid ___ nothing|not|free
  not|isn _ activated|active
`,
  },
  {
    signal: 'unknowncharge',
    cause: 'unknown-charge',
    says: 'prélèvement inconnu',
    priority: 'critique',
    learned: 'critique',
    reply: null,
    phrases: `
# Un prélèvement que personne ne reconnaît
# attrape : Je ne reconnais pas ce prélèvement.
# attrape : Un débit inconnu sur mon compte.
# laisse : Je reconnais votre prélèvement.
unknowncharge = pas _ reconnais|connais|moi ___ achat|prelevement|debit|paiement|societe|depense
  reconnais|connais _ pas ___ achat|prelevement|debit|paiement|societe|appli|depense|ce|cette|cet|votre
  @pay ___ inconnu*|suspect*|frauduleu*|unknown|unrecogni* ; inconnu* __ @pay|debit
  quoi correspond* ___ prelev*|debit*|ligne|montant|somme|paiement|achat

# Rien n’a été acheté ni autorisé
# attrape : Je n’ai jamais rien souscrit.
# attrape : Sans mon accord.
# laisse : J’ai souscrit hier.
unknowncharge = jamais _ autoris*|consenti*|valide ; non autorise* ; jamais _ rien|souscri*|achet*|abonn*|command*
  ai|avons rien|jamais achete|souscrit|demande|command* ; sans _ accord|autorisation|consentement

# Qui êtes-vous, d’où vient cet achat
# attrape : Qui êtes-vous ?
# attrape : Pourquoi me prélevez-vous ?
# laisse : Qui peut me répondre ?
unknowncharge = qui etes vous ; pourquoi _ prelev*|debit* ; appli|abonnement de ce nom ; qui _ achat

# Un prélèvement inconnu, en anglais
# attrape : I never subscribed.
# attrape : I don’t recognise this charge.
# laisse : I subscribed in May.
unknowncharge = never _ bought|subscribed|signed|purchased|ordered ; don t recogni*
  didn t _ buy|authorise|authorize|purchase ; unknown|unauthorised|unauthorized charge|payment
`,
  },
  {
    signal: 'refused',
    cause: 'payment-refused',
    says: 'paiement refusé',
    priority: 'critique',
    learned: 'critique',
    reply: null,
    phrases: `
# Le paiement est refusé
# attrape : Mon paiement est refusé.
# attrape : My card is declined.
# laisse : Mon paiement est parti.
refused =
  paiement|carte|achat|payment ___ @refuse _ pas|plus|chaque|a|toujours|again|everytime|declined|systematiquement
  card|cb|paypal|transaction ___ @refuse _ pas|plus|chaque|a|toujours|again|everytime|declined|systematiquement
  paiement|carte|payment|card|cb|achat ___ refuse*|rejete*|declined|rejected|echoue*|fails|failed
  refus*|rejet* ___ paiement|carte|cb

# Impossible de payer
# attrape : Impossible de payer.
# attrape : Elle ne veut pas de mon argent.
# laisse : Je préfère payer par an.
refused = IMPOS _ paye|regler|achete|abonner|souscrire|pay ; veut pas _ argent|carte ; being declined
  arrive* pas __ paye|abonner

# Plusieurs cartes essayées, la page se ferme
# attrape : J’ai essayé deux cartes.
# laisse : J’ai une carte de fidélité.
refused = deux|trois|plusieurs|autre|2|3|different* carte|cartes
  fenetre|page de paiement|payment ___ ferme*|referme*|blanche
`,
  },
] as const satisfies readonly FaultKind[];
