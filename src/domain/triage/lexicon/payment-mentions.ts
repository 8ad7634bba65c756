/** What is told around a payment: cancelled, charged, forgotten, bought by mistake. */
export const PAYMENT_MENTION_PHRASES = `
# Il dit qu’il a résilié
# attrape : J’avais résilié en mai.
# laisse : Je n’ai pas résilié.
wascancelled+ = CANCELLED

# Il dit qu’on l’a prélevé
# attrape : Apple a pris de l’argent sur mon compte.
# laisse : Je paie volontiers.
wascharged = somme|argent|prelevement*|debit*|montant continu* ; continu* _ de partir ; PAIDNOW
  banque|apple|google ___ compte|pris|preleve|debite

# Oubli de résilier l’essai
# attrape : J’ai oublié de résilier.
# attrape : I forgot to cancel.
# laisse : J’ai pensé à vous.
forgot = oubli*|zapp*|omis|omettre|forgot|slipped|forgotten|pens* ___ @oublier ; plus pense ; meant to

# Un enfant a acheté
# attrape : Mon fils a acheté l’abonnement.
# laisse : Mon fils aime l’appli.
forgot = fils|fille|enfant*|gamin*|ado|neveu|niece|son|daughter|kid|child ___ @acheter

# Acheté par erreur
# attrape : Je l’ai acheté par erreur.
# laisse : Il y a une erreur à la page deux.
forgot = par erreur|megarde|inadvertance|accident ; sans le|faire expres ; by mistake|accident ; finalement

# Un paiement est nommé
# attrape : Le paiement.
# laisse : Le minuteur.
paymention = paiement|prelevement|debit|facturation|carte
`;
