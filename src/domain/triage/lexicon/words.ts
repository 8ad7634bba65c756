// Word classes: the things of the application and what happens to them, in folded spelling (see `plainWord`).

/** Classes that phrases name with `@`. A `*` makes a prefix. */
export const WORD_CLASSES: Readonly<Record<string, string>> = {
  // Ne… pas, plus, jamais
  pas: 'pas plus jamais point pantoute nada nicht niet not no never n',
  // L’application
  app: 'appli logiciel purefocus pure programme outil aplicacion anwendung applicazione focus',
  // Un appareil
  device: `telephone iphone* ipad* android* samsung galaxy pixel* xiaomi redmi huawei oppo oneplus honor
    montre* appareil* ordi* pc mac phone* tablet* device* handy geraet gerat terminal watch tab poco realme
    motorola moto machine* dispositivo* s22 s8`,
  // Ce qu’on bloque : applications, sites
  bapps: `insta* tiktok tik youtube facebook fb snap* reddit twitter whatsapp jeux jeu site* safari chrome
    netflix discord appli application* reseaux twitch pages page solitaire navigateur* messenger lequipe
    lemonde leboncoin shorts reels`,
  // Mes, mon, les
  mine: `mes mon ma nos notre les la le l ses toutes tous toute tout d de des my all our the meine* mis mi i
    miei tutti todas todos leurs`,
  // Ce que le client a accumulé, temps compris : séances, heures, badges
  mydata: `donnee* seance* serie* historique* statistiques statistics progres* badge* objectif* entree*
    heure* arbre* tag* etiquette* notes record* annee* semaine* mois jour* minute* data history log logs
    hours goals goal daten sitzung* verlauf historial sesion* datos racha dati sessioni obiettivi cronologia
    gegevens sessies tache* foret jardin compteur* streaks points trophee* dados enregistrement* calendrier`,
  // Ce que le client a accumulé, sans le temps
  mywork: `donnee* seance* serie* historique* statistiques statistics progres* badge* objectif* journal
    journaux entree* arbre* tag* etiquette* notes record* data history log logs goals goal daten sitzung*
    verlauf historial sesion* datos racha dati sessioni obiettivi cronologia gegevens sessies foret jardin
    compteur* streaks trophee* dados enregistrement* calendrier`,
  // Perdu, disparu, effacé
  perdu: `perdu perdue perdus perdues disparu* disparait disparaissent disparition* efface effacee effaces
    effacees envol* evapor* volatilis* supprime supprimee supprimes supprimees vanish* disappear* gone lost
    missing wiped erased deleted introuvable* fumee perdido desaparecido desaparecieron spariti sparito
    verloren weg verschwunden verdwenen kwijt pouf perte* ecrase ecrasees`,
  // La synchronisation
  sync: 'sync* cloud nuage icloud sincroniz*',
  // Le blocage
  block: `blocage* bloqu* bouclier filtre* filtrage block* interdi* blokkeert restriction* liste
    verrouillage*`,
  // Le minuteur
  timer: 'minuteur* minuterie* chrono* timer* pomodoro* decompte* rebours countdown temporizador sablier',
  // Les notifications, les sons
  notif: `notific* rappel* sonnerie* alarme* reminder* alert* melding* herinnering* benachrichtigung*
    erinnerung* avertissement* gong vibr* push signal`,
  // Les statistiques
  stats: `statistiques graph* courbe* rapport* bilan* diagramme* camembert* histogramme* statistics chart*
    report* statistik*`,
  // Le widget
  widget: 'widget* vignette* tuile* complication*',
  // L’export, la sauvegarde
  exportv: 'export* import* csv pdf restaur* sauvegarde* restor* backup*',
  // Une fonction
  feature: `bouton* option* fonction fonctionnalite* onglet* etiquette* objectif* button* feature*
    raccourci* siri extension planification programmation`,
  // Payer, être prélevé
  pay: `paye paiement* payant regle reglement* debit* prelev* factur* charg* montant* transaction* virement*
    versement* somme sommes achete achat* encaisse* ponction* paid billed bought payed abgebucht cobr* euros
    sous tire pris`,
  // L’abonnement qu’on arrête
  sub: `abonnement* premium subscription plan reconduction* renouvell* membership formule essai trial annuel
    mensuel suscripcion mensualite* offre version payante forfait abbonamento prelevement* auto automatique
    paiement`,
  // Résilier, arrêter
  cancel: `resili* desabonn* annul* arret* stop* cancel* terminate unsubscrib* kundig* kuendig* dare
    interromp* suspendre desinscri* cess* mettre couper coupe disdire opzegg* fin supprim* enlev* end quitt*
    desactiv*`,
  // Rendre, rembourser
  give: `rembours* rendre rende rendent rendiez rendez restitu* recredit* credit* recuper* refund* rendu
    devuel* reembols* erstatt* ruckerstattung rimbors* terugbetal* reverser`,
  // L’argent
  money: `argent sous somme montant euro* fric thune* tune* pognon balle* money eur cash difference totalite
    integralite prix dinero geld frais depense paiement achat* mensualite* 39 5 4 34`,
  // Demander, parler à
  askfor: `demand* souhait* veux voudrai* veu aimerai* sollicit* exig* reclam* prie pries transmet* transmis
    remett* remis parler parle passe passez passer passes saisi* contact* relation mettre adress* ask* want
    like need speak talk please escalate forward merci remont* interpell* soumis* soumettre charge
    entretenir renvoy* request attention copie question`,
  // Le responsable
  chief: `responsable* superieur* hierarchi* manager* supervisor* superviseur* dpo boss directeur directrice
    direction dirigeant* vorgesetzt* gerant chef encargado delegue`,
  // À quel moment elle plante
  aussitot: `au on at des aussitot immediatement toute tout directement apres chaque upon when as about
    systematique* inopine* soudain* lors`,
  // Se connecter, entrer
  entrer: 'connecter entrer identifier acceder rentrer authentifier login log sign access ouvrir',
  // Apparaître sur l’autre appareil
  arrive: 'remonte* redescend* transfer* arriv* apparai* recopie* show* appear* repris* rentr* passe*',
  // Rester accessible
  souvre: 's passe* restent reste accessible* ouvrent ouvre se opens open',
  // Malgré le blocage
  quandmeme: `quand ouvre ouvrent toujours encore normal* tous accessible* lancent sans comme meme gaan
    gewoon during while`,
  // S’arrêter, pour un minuteur
  sarrete: `arret* s se coup* interromp* stop* pause reset* zero dies freez* bloque* fige* remet* disparait
    restart*`,
  // Comment et quand il s’arrête
  commentarret: `arret* coup* interromp* fig* bloqu* seul* toute tout quand des pause au when as to after
    before remet* reinit*`,
  // Arriver, pour une notification
  sonne: 'arriv* parvien* sonn* declench* apparai* viennent vien come* recu* recoi* show* pop* fire*',
  // Ce que fait un widget
  afficher: `actualis* met* jour rafraich* marche fonctionn* updat* gris blanc noir fige* bloque* vide carre
    lundi reste* show* has affiche*`,
  // Comment un widget reste en retard
  perime: 'pas plus jamais toujours gris not bloque* sur week since depuis 0 nothing que',
  // Ce qui dit l’échec d’un export
  echoue: 'ne n rien pas plus aucun* vide fichier echec echou* impossible defaillant non',
  // Ce qu’un export devrait faire
  donne: 'marche fonctionn* passe fichier vide rien ouvre plus donne echou* aucun*',
  // Ce qu’on fait d’une séance ou d’une étiquette
  gerer: 'creer ajouter modifier enregistrer partager supprimer lancer programmer valider activer desactiver',
  // Encore et toujours, après un achat
  reste: 'toujours encore reste still pas mais rien aucun',
  // Premium, inactif ou verrouillé
  gratuit: 'gratuit* free cadenas verrouill* actif active* debloq* pas locked reconnu premium inactif compte',
  // Actif, reconnu, débloqué
  actif: 'actif active* reconnu* debloque* pris reconnait valide visible la apparait',
  // Refuser, pour un paiement
  refuse: 'refus* rejet* declin* echou* fail* impossible bloque* passe abouti* reject* marche',
  // Ce qu’on résilie
  abo: `abonnement premium subscription plan renouvellement auto payante prelevement* paiement* essai trial
    renew* membership`,
  // Ce qu’on demande d’une formule
  detail: `partag* famil* annee vie difference inclu* compris* etudiant* offrir deux plusieurs autre durer
    expire* quand comment combien change* passer`,
  // Ce serait… bien
  agreable: `bien sympa chouette top super cool genial pratique utile mieux ideal motivant parfait
    formidable possible appreciable interessant`,
  // Ce qu’on aimerait
  dequoi: 'un une plus le la les mes mon choisir masquer partager on vous',
  // Congé, déplacement
  conge: 'conge* vacances deplacement formation arret repos',
  // Ce qu’une agence dit sien
  maison: `experts equipes equipe developpeurs consultants clients bureaux solutions offres services
    contrats freelances talents createurs influenceurs prestations`,
  // Suspendu, limité
  suspendu: 'suspendu suspension limite bloque limited suspended',
  // Pendant la séance, alors que c’est bloqué
  pendant: 'seance pendant bloc* veu* probleme liste interdi* comme quand sans',
  // Faux, incohérent
  faux: 'faux fausse incoherent* bizarre* errone* indique* affiche* correspond* incorrect* trompe*',
  // Une somme, ou son prix
  somme: 'argent paiement* montant* somme* prelevement* euros 5 4 39 54 34 thune*',
  // Ce qu’une association ou une école propose
  participer: 'participer partenariat intervention licences intervenir presenter projet defi plaquette',
  // Là où l’application reste au démarrage
  accueil: 'logo chargement demarrage accueil bienvenue splash rond loading welcome lancement start',
  // Ce qu’on oublie de faire d’un essai
  oublier: 'annul* resili* arret* desabonn* coup* cancel* stopp* enlev* essai trial fin end mind',
  // Un petit quelque chose
  truc: 'truc chose bug souci thing anomalie* gene erreur issue coquille probleme hic sans mais',
  // Acheter, appuyer
  acheter: 'achet* souscri* abonn* appuy* pris clique bought purchased subscribed',
  // Un mail, une relance
  courrier: 'mail message* echange* fois relance* courrier* reponse* ticket*',
  // Remonter jusqu’à l’autre appareil
  remonter: `remonte remontent redescend* transfer* arriv* apparai* recopie* bascul* passe* retrouv* show*
    appear* repris* rentr*`,
  // La presse, la recherche
  presse: `journalist* interview* reportage* presse redaction article podcast* radio chroniqueu* emission
    magazine these memoire etude chercheu*`,
  // Changer, remplacer
  changer: `chang* modif* remplac* switch update correct* corrig* mettre actualis* transfer* bascul* migr*
    passe substitu* inscrire move replace nouvelle nouveau new ancien*`,
  // Changée, fermée, pour une adresse
  changee: 'chang* modif* remplac* bascul* ferme* place switch* disparai* saute* nouvelle',
  // Être, devenir tout à fait
  devenu: 'est sont entierement completement totalement devenu reste tout',
  // Des appareils, au pluriel
  appareils: 'appareils telephone* tablette* iphone* devices ipad* phones',
  // Résilié, annulé
  resilie: 'resilie resiliee annule annulee arrete desabonne desabonnee coupe stoppe',
};
