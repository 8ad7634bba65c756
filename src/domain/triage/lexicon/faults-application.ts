import type { FaultKind } from './fault-kind';

/** The application itself: it does not open, crashes, hangs. */
export const APPLICATION_FAULTS = [
  {
    signal: 'unusable',
    cause: 'unusable',
    says: 'application inutilisable',
    priority: 'critique',
    learned: 'critique',
    reply: 'infos-manquantes',
    vague: true,
    phrases: `
# Elle ne s’ouvre pas
# attrape : L’appli ne démarre plus depuis ce matin.
# attrape : Elle se lance pas.
# laisse : Comment ouvrir l’appli sur deux téléphones ?
unusable = appli|purefocus|focus|logiciel _ ouvr*|demarr*|lanc*|repond*|charge* _ pas|plus|jamais
  ouvr*|demarr*|lanc* pas|plus _ appli ; se lance|ouvre|demarre plus|pas|jamais
  ne|n|s|se _ ouvre|ouvrent|demarre|lance|ouvrait plus|pas|pu|jamais ; plus rien ne s ouvre ; rien ne|n ouvre|s

# Impossible de l’ouvrir ou d’y faire quoi que ce soit
# attrape : Je n’arrive plus à lancer l’application.
# attrape : Impossible de faire quoi que ce soit dedans.
# laisse : Je n’arrive pas à choisir entre les deux formules.
unusable = IMPOS _ ouvrir|demarrer|lancer ; refus* _ ouvrir|demarrer|lancer
  IMPOS ___ ouvr*|demarr*|lancer|utiliser|entrer|acceder __ @app ; IMPOS _ d|de _ ouvr*|lancer|demarr*|utiliser
  IMPOS _ rentr*|entrer __ dans|dedan*|appli ; IMPOS _ faire quoi|du ; peux|peut|pouvoir|peu|puis _ rien faire
  arrive* a rien ouvrir ; plus rien faire ; plus _ demarrer|ouvrir|lancer|utiliser _ appli|l|mon

# Elle plante
# attrape : Purefocus plante à chaque ouverture.
# attrape : Ça plante systématiquement.
# laisse : L’appli ne plante plus, merci.
unusable+ = @app ___ plante*|crash*|quitte*|ferme*|referme*
  plante*|plantage*|crash*|quits|closes|ferme|fermee|referme _ @aussitot
  plant*|crash*|bug* ___ ouvr*|demarrage|lancement|lance|lancer|startup|launch ; plant*|crash* __ chaque
  plantage|fermeture|arret systematique|intempesti*|inopine*|immediat*|brutal*|automatique*|soudain*|au
  crash*|plante*|quits|sort|ejecte* __ toute|tout|chaque|each|every|systematiquement|constantly|keeps
  tout plante|bug

# Elle se ferme toute seule
# attrape : Dès que je l’ouvre, elle se ferme.
# attrape : Elle se referme aussitôt.
# laisse : Je ferme l’onglet et je reviens plus tard.
unusable+ = se|me ferme|ferment|referme _ tout*|immediatement|aussitot|direct*|seul*|au|apres|des
  des que je|j|on __ ouvre|lance|clique|appuie|touche __ ferme*|quitte*|plante*|crash*|eteint*|rien
  ouvr*|aussitot aussitot|ouverte ; aussitot|sitot|des ouverte|lancee

# Elle quitte ou s’éteint toute seule
# attrape : Elle quitte toute seule.
# laisse : Je quitte le bureau à 18 h.
unusable = quitte _ toute seule ; s eteint _ tout* ; se coupe des

# Elle plante, en anglais
# attrape : The app crashes.
# attrape : It keeps crashing.
# laisse : The app is lovely.
unusable+ = keeps crashing|closing ; appli|it crashes|crash|crashing

# L’écran reste noir ou blanc
# attrape : J’ai un écran tout noir.
# attrape : Nothing but a white screen.
# laisse : J’aimerais un thème noir.
unusable = ecran* _ noir*|blanc*|gris*|bleu* ; noir|blanc _ ecran|quand|au ; black|white|blank screen
  rectangle noir|blanc ; schwarzer|zwart bildschirm|scherm ; pantalla negra|blanca

# Elle reste bloquée au chargement ou à l’accueil
# attrape : Elle reste bloquée sur le logo.
# attrape : Ça tourne en boucle sur le chargement, rien ne vient.
# laisse : Le logo est très joli.
unusable = reste*|coince*|bloque*|fige*|stuck|freez* ___ @accueil
  tourne* ___ logo|rond|boucle|chargement __ logo|accueil|rien|rentrer
  coince*|bloque*|reste* __ page|ecran de connexion|chargement|demarrage|accueil|bienvenue
  sans fin|cesse|arret __ charg*|demarr*|ouvr* ; boucle sur _ chargement

# On ne va pas plus loin
# attrape : Je ne vais pas plus loin que cet écran.
# attrape : Elle me ramène chaque fois à l’accueil.
# laisse : Mon bureau est loin de chez moi.
unusable = plus loin|avant que ; loin que _ ecran ; ramene|renvoie ___ accueil|bureau ; redevient comme avant

# Elle est inutilisable, figée, morte
# attrape : L’application est complètement figée.
# attrape : C’est devenu inutilisable.
# laisse : C’est utile tous les jours.
unusable = inutilisable* ; unusable ; useless _ since|now ; @app ___ fige*|gele*|freez*|frozen|morte|mort|hs|ko
  completement|entierement|totalement fige*|bloque*|plante*|hs|mort* ; aucun bouton _ reagi*|repond*|marche

# Elle ne s’ouvre pas, en anglais
# attrape : It won’t open anymore.
# attrape : Nothing happens.
# laisse : I open it every morning.
unusable = won|doesn|can|wouldn|will t|not _ open*|start*|launch*|load ; nothing happens ; not opening|starting
  open* ___ crash*|closes|quits|nothing

# Elle ne s’ouvre pas, dans d’autres langues
# attrape : La aplicación no abre.
# attrape : L’app si chiude.
# laisse : La aplicación es muy buena.
unusable = no abre|arranca ; startet|offnet|stuerzt|sturzt nicht|ab|mehr ; non si apre ; start niet|nooit
  opent niet ; se cierra ; si chiude
`,
  },
  {
    signal: 'appfail',
    cause: 'app-fails',
    says: 'l’application ne marche pas',
    priority: 'critique',
    learned: 'critique',
    reply: 'infos-manquantes',
    vague: true,
    last: 'of all',
    phrases: `
# Elle ne marche pas, sans plus de précision
# attrape : L’appli ne marche plus.
# laisse : Le widget est trop petit.
appfail = chargement sans|infini|perpetuel|permanent|interminable ; @app __ FAIL
  purefocus|appli __ marche _ plus|pas

# On appuie, et rien ne se passe
# attrape : Je clique et rien.
# attrape : Rien ne se passe.
# laisse : Je clique sur le bouton vert.
appfail = clique|appuie|touche|tape __ rien ; rien ne se passe
`,
  },
] as const satisfies readonly FaultKind[];
