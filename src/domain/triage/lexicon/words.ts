// Word classes: the things of the application and what happens to them, in folded spelling (see `plainWord`).

/** Classes that phrases name with `@`. A `*` makes a prefix. */
export const WORD_CLASSES: Readonly<Record<string, string>> = {
  pas: 'pas plus jamais point pantoute nada nicht niet not no never n',
  aucun: 'aucun* zero pas plus jamais sans ni nul* moindre no not never kein* geen ningun* nessun*',
  app: 'appli logiciel purefocus pure programme outil app aplicacion anwendung applicazione focus',
  device: `telephone iphone* ipad* tablette* android* samsung galaxy pixel* xiaomi redmi huawei oppo oneplus honor montre* appareil* ordi* pc
    mac phone* tablet* device* handy geraet gerat terminal watch tab poco realme motorola moto ordinateur* machine* dispositivo* s22 s8`,
  ouvr: 'ouvr* ouvert* demarr* lanc* open* start* launch* abr* offn* oeffn* apr* allum*',
  bapps: `insta* tiktok tik youtube facebook fb snap* reddit twitter whatsapp jeux jeu site* safari chrome netflix discord applis appli application*
    reseaux twitch pages page solitaire navigateur* messenger lequipe lemonde leboncoin shorts reels apps`,
  mine: 'mes mon ma nos notre les la le l ses toutes tous toute tout d de des my all our the meine* mis mi i miei tutti todas todos leurs',
  mydata: `donnee* seance* serie* historique* statistiques statistics progres* progression badge* objectif* journal journaux entree* heure* arbre* tag* etiquette* notes
    record* annee* semaine* mois jour* jours minute* data history sessions log logs hours progress goals goal daten sitzung* verlauf historial sesion* sesiones
    datos racha dati sessioni obiettivi cronologia gegevens sessies tache* foret jardin compteur* streaks points trophee* dados enregistrement* calendrier`,
  mywork: `donnee* seance* serie* historique* statistiques statistics progres* progression badge* objectif* journal journaux entree* arbre* tag* etiquette* notes record*
    data history sessions log logs progress goals goal daten sitzung* verlauf historial sesion* sesiones datos racha dati sessioni obiettivi cronologia gegevens sessies foret
    jardin compteur* streaks trophee* dados enregistrement* calendrier`,
  perdu: `perdu perdue perdus perdues disparu* disparait disparaissent disparition* efface effacee effaces effacees envol* evapor* volatilis* supprime supprimee supprimes
    supprimees vanish* disappear* gone lost missing wiped erased deleted introuvable* fumee perdido desaparecido desaparecieron spariti sparito verloren weg
    verschwunden verdwenen kwijt pouf perte* ecrase ecrasees`,
  sync: 'synchro synchronis* sync* cloud nuage icloud sincroniz* synchroniser sincronizz*',
  block:
    'blocage* bloqu* bloquer bouclier filtre* filtrage block* interdi* blokkeert blockier* restriction* liste verrouillage* bloquea*',
  timer: 'minuteur* minuterie* chrono* timer* pomodoro* decompte* rebours countdown temporizador sablier',
  notif:
    'notif notific* rappel* alerte* sonnerie* alarme* reminder* alert* notifications melding* herinnering* benachrichtigung* erinnerung* avertissement* notificacion* gong vibr* push signal',
  stats:
    'statistiques graph* courbe* rapport* bilan* diagramme* camembert* histogramme* stats statistics chart* charts report* statistik*',
  widget: 'widget* vignette* tuile* complication*',
  exportv: 'export* import* csv pdf restaur* sauvegarde* restor* backup* restauration restoring',
  feature:
    'bouton* option* fonction fonctionnalite* onglet* etiquette* objectif* button* feature* raccourci* siri extension planification programmation',
  premium:
    'premium abonnement* achat* abonne* pro subscription plan version statut achats purchase paiement abonnements abo suscripcion forfait formule payant* payante',
  pay: `paye paiement* payant regle reglement* debit* prelev* factur* charg* montant* transaction* virement* versement* somme sommes achete achat* encaisse* ponction* paid
    billed bought payed abgebucht cobr* euros sous tire preleve pris`,
  account:
    'compte comptes profil login identifiant* account konto cuenta inscription connexion connecter compte',
  sub: `abonnement* premium subscription plan abo renouvellement* reconduction* renouvell* membership formule essai trial annuel mensuel suscripcion mensualite* offre
    version payante forfait abbonamento prelevement* auto automatique paiement`,
  cancel: `resili* desabonn* annul* arret* stop* cancel* terminate unsubscrib* kundig* kuendig* dare cancell* interromp* suspendre desinscri* cess* mettre couper coupe
    disdire opzegg* fin supprim* enlev* end quitt* desactiv* cancelar*`,
  give: 'rembours* rendre rende rendent rendiez rendez rendent restitu* recredit* credit* recuper* refund* rendu devuel* reembols* erstatt* ruckerstattung rimbors* terugbetal* reverser',
  money:
    'argent sous somme montant euro* euros fric thune* tune* pognon balle* money eur cash difference totalite integralite prix dinero geld frais depense paiement achat* mensualite* 39 5 4 34',
  again:
    'toujours encore again still persist* continue* demeure* subsist* meme pareil identique inchang* idem',
  askfor: `demand* souhait* veux voudrai* veu aimerai* sollicit* exig* reclam* prie pries transmet* transmis remett* remis parler parle passe passez passer passes saisir saisi* contact* relation mettre
    adress* ask* want like need speak talk please escalate forward merci remont* interpell* soumis* soumettre charge entretenir renvoy* request attention copie question`,
  chief:
    'responsable* superieur* hierarchi* manager* supervisor* superviseur* dpo boss directeur directrice direction dirigeant* vorgesetzt* gerant chef encargado delegue',
  idea: 'idee* suggestion* propos* souhait* amelioration* amelior* envie* wish idea* suggest* feature request',
};
