import type { FaultKind } from './fault-kind';

/** Devices that do not follow each other. */
export const SYNC_FAULTS = [
  {
    signal: 'fsync',
    cause: 'sync-fails',
    says: 'synchronisation en panne',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'synchronisation',
    phrases: `
# La synchronisation ne marche pas
# attrape : La synchro ne marche plus.
# attrape : La synchronisation reste en attente.
# laisse : À quoi sert le cloud ?
fsync = @sync ___ FAIL ; FAIL ___ @sync
  @sync ___ pas|plus|jamais|rien|impossible|bloque*|erreur|attente|barre*|not|never|broken|mort*
  pas|plus|not|don|doesn|jamais|aucune|isn|n|never ___ @sync ; @sync __ marche|fonctionn* ; synchronis* pas|plus|mal
  @sync ___ n|ne __ pas|plus|jamais|rien ; @sync __ tourne|attente|derniere

# Un problème de synchronisation, en ces mots
# attrape : J’ai un souci de synchro.
# laisse : J’ai un souci de facture.
fsync = probleme*|souci*|bug|panne|issue*|problem|trouble _ de|d|with|avec _ @sync ; @sync issue*|problem*

# Une panne nommée à côté de la synchronisation
# attrape : Bug de synchronisation.
# laisse : La synchronisation ne me pose aucun problème.
fsync+ = TROUBLE _ @sync ; @sync TROUBLE

# Les appareils ne se suivent pas
# attrape : Le téléphone et la tablette ne se parlent plus.
# attrape : Chacune reste dans son coin, de son côté.
# laisse : Ils se parlent tous les jours.
fsync = se _ parlent|causent|voient|synchro*|suivent|comprennent _ plus|pas|pantoute
  relier _ appareils|deux|telephone|tablette ; devices|appareils|telephones _ disagree
  not|no|never ___ seeing each ; chacun* _ fait|reste* ___ ca|son|leur|cote ; restees chacune
  suit|suivent _ plus|pas ; passe|passent pas|plus _ de l|un ; deux|two|2 _ disent|soient|pareil

# Le nuage est barré, rien n’est envoyé
# attrape : Le petit nuage est barré.
# laisse : Il y a des nuages ce matin.
fsync = nuage ___ barre*|rouge|erreur|bloque* ; rien _ n ai|est envoye|transmis|remonte

# Rien n’arrive sur l’autre appareil
# attrape : Mes séances n’apparaissent pas sur mon iPad.
# attrape : On the other phone it stays at zero.
# laisse : J’ai un iPad et un iPhone.
fsync = retrouv* _ pas|plus _ sur ; pas|plus sur _ autre|tablette|ipad|telephone|iphone|montre
  @device ___ dit|affiche|says|indique|ai|montre|shows|voit ___ @device ___ dit|affiche|says|0|zero|rien|12|autre
  @remonter ___ pas|plus|rien|jamais|not|never|0 ___ @device|autre|other
  repris*|remont*|transmis* _ sur|vers _ @device
  pas|plus|rien|jamais|not|never|don|no|aucune ____ @arrive ___ @device|autre|other
  pas|plus sur l autre|ipad|iphone|tablette ; l autre|lautre rien|ben|non|0|zero
  on the other _ stay*|nothing|zero|0
`,
  },
  {
    signal: 'fsyncdev',
    cause: 'devices-disagree',
    says: 'deux appareils qui ne s’accordent plus',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'synchronisation',
    last: 'of its level',
    phrases: `
# Deux appareils qui ne disent pas la même chose
# attrape : La montre n’affiche rien du tout, elle ne suit pas mon téléphone.
# attrape : Elles n’y figurent pas.
# laisse : Je travaille sur la tablette.
fsyncdev = y figure* pas|plus ; figurent pas|plus
  @device _ n|ne _ affiche|montre|voit|recoit|reprend|recupere|retrouve _ pas|plus|rien|aucun* ___ @device|autre
  @device __ pas|plus|rien|not|aucune ____ @device ; chacun* de son cote
`,
  },
] as const satisfies readonly FaultKind[];
