/** Money that is asked back. */
export const REFUND_PHRASES = `
# Le remboursement, en ce mot
# attrape : Je demande un remboursement.
# attrape : J’exerce mon droit de rétractation.
# laisse : Je ne demande pas de remboursement.
refund = rembours* ; droit de retractation ; retractation

# Recréditer, restituer, reverser
# attrape : Merci de recréditer mon compte.
# laisse : Crédit photo Julie.
refund = reversement ; recredit* ; me|nous|mon|le credit* ; restitu*

# Rendre l’argent
# attrape : Rendez-moi mon argent.
# attrape : Je voudrais récupérer mes 39 euros.
# laisse : Rendez-moi mes séances.
refund = ravoir|recuper*|reavoir __ mon|ma|l|mes|le|un|une __ @somme
  revoir __ argent|sous|39|5|4|34|versement*|somme ; rendez|rendre moi __ annee|mois|abonnement|prix|somme
  @give __ @money ; rendre|restitu* __ second|seconde|difference
  rendez|rendre moi ___ argent|sous|39|somme|euros|5|4 ; recuper* ___ argent|sous|39|5|4|34|euros|somme|mise|thune*
  a|me|doit _ rendre ; un _ me rendre ; rendez|rends|rendre moi|nous 1|un|une|la _ des|moitie|deux
  peut|pourriez|voulez|vouloir __ me|nous rendre ; rendre les|la|le|mes sous|somme

# Annuler l’achat
# attrape : Je veux annuler mon achat.
# laisse : Je veux annuler ma séance.
refund = annul* _ vente|achat|commande ; annul* _ transaction|achat|commande|et|debit ; annul* ___ crediter

# Un geste, un dédommagement
# attrape : Je demande un dédommagement.
# laisse : Je vous fais signe.
refund = dedommag* ; geste commercial ; chargeback

# Le remboursement, en anglais
# attrape : I want my money back.
# attrape : Please refund me.
# laisse : I want my data.
refund = refund* ; money back ; send|give that|it|me|the|my|back ___ back|card|money

# Le remboursement, dans d’autres langues
# attrape : Ich möchte mein Geld zurück.
# attrape : Voglio un rimborso.
# laisse : Ich habe Geld.
refund = reembols* ; erstatt* ; ruckerstattung ; rimbors* ; terugbetal* ; geld zuruck ; devolver*
  devuelv*|devolv* ___ dinero
`;
