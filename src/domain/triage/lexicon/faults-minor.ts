import type { FaultKind } from './fault-kind';

/** Blemishes that keep nobody from using the application. */
export const MINOR_FAULTS = [
  {
    signal: 'slow',
    cause: 'slow',
    says: 'application lente',
    priority: 'moyenne',
    learned: 'moyenne',
    reply: 'infos-manquantes',
    vague: true,
    phrases: `
# Lent, qui rame
# attrape : L’application est très lente.
# attrape : Ça rame.
# laisse : L’application est rapide.
slow = lent|lente|lents|lentement|lenteur*|slow|slowly|sluggish|laggy|lag|lags|rame|ramer|rament|saccad*|laggue*
  langsam

# Trop long à s’ouvrir ou à charger
# attrape : Elle met dix secondes à s’ouvrir.
# laisse : Je reviens dans une heure.
slow = met|mettent|prend|prends|takes _ un|du|des|ages|beaucoup|long|too _ temps|plombes|long|to|time
  met|prend|prends __ 1|2|3|4|5|6|7|8|9|10|12|15|20|cinq|dix|trois|vingt __ s|secondes|seconds
  secondes|seconds __ ouvr*|load|charg*|demarr* ; temps fou ; secondes pour
`,
  },
  {
    signal: 'minor',
    cause: 'minor-fault',
    says: 'défaut mineur',
    priority: 'moyenne',
    learned: 'moyenne',
    reply: 'infos-manquantes',
    vague: true,
    phrases: `
# Une faute d’orthographe ou de frappe
# attrape : Il y a une faute de frappe dans le menu.
# laisse : C’est de ma faute.
minor = faute* _ d|de|orthographe|frappe|dans ; coquille* ; orthograph* ; typo* ; misspell* ; accent* ; majuscule*
  une|la|petite faute ; mal ecrit|orthographie|traduit ; s en trop ; circonflexe

# Une virgule, un mot, une lettre qui manque ou est en trop
# attrape : Il manque un accent sur ce mot.
# laisse : Il manque un mode sombre.
minor = virgule*
  manque _ un|une|l|le|la _ e|s|accent|lettre|mot|virgule|majuscule|traduction|espace|apostrophe|point|minute
  ecrit ___ avec|sans|au|lieu ; avec un|3|deux|trois|2 _ s|t|e|n

# Un texte mal traduit ou resté en anglais
# attrape : The menu is in English.
# attrape : Les dates sont au format américain.
# laisse : Je parle français.
minor = format americain ; in english|anglais ; traduction* ; spelling

# Un texte coupé, qui dépasse ou déborde
# attrape : Le titre est coupé à droite.
# attrape : Le bouton déborde.
# laisse : J’ai coupé le son.
minor = depasse* _ peu|du ; superpos* ; chevauch* ; tronqu* ; coupe|coupee|coupes sur|a|au|dans
  texte|mot|titre|bouton|libelle ___ coupe*|tronqu*|deborde*|decale*|aligne*|illisible|ligne|noir ; deborde*
  cut off

# Mal aligné, décalé
# attrape : Le bouton est décalé.
# laisse : Le bouton est vert.
minor = decale* ; decalage* ; mal aligne* ; aligne* ; misaligned ; passe|va a la ligne ; overlap*

# Flou, couleurs étranges
# attrape : L’icône est floue.
# laisse : L’icône est belle.
minor = flou* ; pixels ; pixelis* ; blurry ; verdatre ; meme icone ; noir sur noir ; couleur* bizarre*
  s active|affiche ___ plein|jour|nuit

# Un défaut d’affichage, cosmétique
# attrape : C’est purement cosmétique.
# laisse : C’est très grave.
minor = affichage ; cosmetique* ; defaut d|visuel|esthetique ; petit* defaut* ; glitch*

# Une chose affichée à la place d’une autre
# attrape : Il affiche lundi au lieu de mardi.
# laisse : Il affiche lundi.
minor = affiche|indique|montre|marque|dit|shows|compte ___ au lieu ; au lieu de|d

# La batterie fond, le téléphone chauffe
# attrape : Mon téléphone chauffe.
# attrape : Elle vide la batterie.
# laisse : Il fait chaud ici.
minor = batterie|battery ; chauffe* ; consomm* ___ batterie ; draine*|drains

# Un total ou un compte faux
# attrape : Le total de la semaine est faux.
# attrape : The total is wrong.
# laisse : Le total de la semaine me plaît.
minor = comptee deux|2 fois ; arrondi* ; compte|compteur|total|moyenne|somme|statistiques|chiffre|nombre ___ @faux
  correspond* _ pas ; alors que|qu ___ j en compte ; chart|count|total|number ___ wrong|starts|incorrect
  wrong day|number|count|total|time|date ; manque _ minutes|5|une ; 27|25|26|28|30 h|heures ; membre depuis

# Une heure fausse ou décalée
# attrape : Il affiche une heure de plus.
# laisse : L’heure tourne.
minor = heure* _ fausse*|de plus|decalee*|bizarre* ; une heure de plus|moins|trop

# Quelque chose de bizarre
# attrape : C’est bizarre.
# laisse : C’est clair.
minor = bizarre* ; anomalie*

# Un petit détail, sans gravité
# attrape : Un petit bug sans conséquence.
# attrape : Ce n’est pas grave.
# laisse : C’est un grand projet.
minor = detail|details|petit|petite|petits|small|minor _ @truc
  rien|pas de|bien grave|mechant|dramatique|bloquant|bloquante ; sans gravite ; small|little thing|bug|detail|glitch
  pas grave
`,
  },
] as const satisfies readonly FaultKind[];
