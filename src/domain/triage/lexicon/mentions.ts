/** Functions that are only named, and trouble that names none. */
export const MENTION_PHRASES = `
# La synchronisation est nommée
# attrape : La synchro.
# laisse : Le tarif.
msync = @sync

# Le blocage est nommé
# attrape : Le blocage.
# laisse : Le tarif.
mblock = blocage*|bouclier|blocking|bloqueur

# Le minuteur est nommé
# attrape : Le minuteur.
# laisse : Le tarif.
mtimer = minuteur*|minuterie*|chrono*|timer*

# Les rappels sont nommés
# attrape : Les rappels.
# laisse : Le tarif.
mnotif = notif*|rappel*

# Les statistiques sont nommées
# attrape : Les statistiques.
# laisse : Le tarif.
mstats = statistiques|graphique*

# Le widget est nommé
# attrape : Le widget.
# laisse : Le tarif.
mwidget = widget*

# L’export est nommé
# attrape : L’export.
# laisse : Le tarif.
mexport = export*|restauration|sauvegarde

# Un problème, sans plus
# attrape : J’ai un souci.
# laisse : Aucun souci.
trouble+ = TROUBLE

# Quelque chose ne marche pas
# attrape : Ça ne marche plus.
# attrape : It’s not working.
# laisse : Ça marche très bien.
broken = marche _ pas|plus|pu ; fonctionn* _ pas|plus ; doesn|don t work ; not working ; FAIL
`;
