import type { FaultKind } from './fault-kind';

/** Statistics, widget, export and every other function that fails, or is only named. */
export const FUNCTION_FAULTS = [
  {
    signal: 'fstats',
    cause: 'no-statistics',
    says: 'statistiques indisponibles',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    phrases: `
# Les statistiques ne s’affichent pas
# attrape : Mes statistiques ne s’affichent plus.
# attrape : Impossible de charger.
# laisse : Mes statistiques sont encourageantes.
fstats = statistiques|graph*|rapport* __ n|ne _ s|se|me|affiche*|charge*|apparai* __ pas|plus|jamais
  @stats ___ FAIL ; FAIL ___ @stats ; @stats ___ charge* ; IMPOS ___ voir|afficher|charger|consulter ___ @stats
  donnees indisponibles ; statistiques|graph* _ absent*|invisible*|disparu* ; impossible de charger
  chargement infini

# Les statistiques sont vides
# attrape : La page des graphiques est blanche.
# laisse : La page est longue.
fstats = @stats __ BLANK ; BLANK _ @stats ; @stats ___ vide*|blanche|blank|empty|moulin*|indisponible*|tourne
`,
  },
  {
    signal: 'fwidget',
    cause: 'widget-fails',
    says: 'widget en panne',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    phrases: `
# Le widget ne marche pas
# attrape : Le widget ne marche plus.
# attrape : Impossible d’ajouter le widget ; ajouter ce widget échoue.
# laisse : Le widget est joli.
fwidget = @widget ___ n|ne __ pas|plus|jamais|rien ; @widget ___ FAIL ; FAIL ___ @widget
  widget mort|hs|fige|casse|dead|gris ; ajouter _ widget

# Le widget est gris ou vide
# attrape : Mon widget est tout gris.
# laisse : Mon pull est gris.
fwidget = @widget __ gris|grise|vide|noir|blanc|blank|empty

# Le widget n’est pas à jour
# attrape : Le widget affiche toujours la semaine dernière.
# laisse : J’ai mis le widget sur l’écran.
fwidget = @widget ___ @afficher ___ @perime ; @widget ___ ne|n|pas ___ actualis*|jour|rafraich*|plus

# Une panne nommée à côté du widget
# attrape : Bug du widget.
# laisse : Aucun problème avec le widget.
fwidget+ = TROUBLE _ widget* ; widget TROUBLE
`,
  },
  {
    signal: 'fexport',
    cause: 'export-fails',
    says: 'export ou restauration impossibles',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    phrases: `
# L’export ou la sauvegarde ne marche pas
# attrape : L’export ne marche pas.
# attrape : Impossible d’exporter en PDF.
# laisse : J’exporte chaque mois.
fexport = @exportv __ n|ne __ pas|plus|jamais|rien ; @exportv ___ FAIL
  FAIL ___ export*|csv|pdf|import*|restaur*|sauvegarde ; IMPOS ___ @exportv ; @exportv ___ @echoue ___ @donne
  export* ___ impossible ; sauvegarde ___ impossible|echou*|plant* ; restaur* ___ plante*|echou*|bloqu*

# Le fichier exporté est vide ou illisible
# attrape : Le fichier est vide.
# laisse : Le dossier est complet.
fexport = @exportv ___ BLANK|vide ; exporte* ___ vide|illisible|rien|corrompu*
  fichier ___ vide|illisible|corrompu|0

# Une panne nommée à côté de l’export
# attrape : Bug de l’export.
# laisse : Aucun problème avec l’export.
fexport+ = TROUBLE _ export*|restaur*|sauvegarde ; export|restauration TROUBLE
`,
  },
  {
    signal: 'ffeature',
    cause: 'feature-missing',
    says: 'fonction indisponible',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    last: 'of its level',
    phrases: `
# Rien n’est enregistré
# attrape : Mes réglages ne sont pas enregistrés.
# laisse : J’ai enregistré mes réglages.
ffeature = est|sont|s|se _ pas|plus|jamais enregistr*|sauvegard*|conserv*|memoris*

# Sons, agenda ou intégration en panne
# attrape : Le son ne marche plus.
# laisse : Le son est doux.
ffeature = sons|son|musique|agenda|calendrier|ambiance* __ FAIL ; integration ___ FAIL

# Une option ou un bouton en panne
# attrape : Le bouton Partager ne fonctionne pas.
# attrape : Impossible d’ajouter une étiquette.
# laisse : Le bouton Partager est bleu.
ffeature = @feature __ FAIL ; IMPOS __ @gerer __ @feature|objectif|seance|etiquette
  @feature __ ne|n|no|doesn|does ___ marche|fonctionn*|fait|repond|work*|nothing ; fonction __ indisponible
`,
  },
] as const satisfies readonly FaultKind[];
