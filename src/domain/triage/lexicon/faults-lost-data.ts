import type { FaultKind } from './fault-kind';

/** Work that is gone. What only may be a loss is « lostweak ». */
export const LOST_DATA_FAULTS = [
  {
    signal: 'lost',
    cause: 'data-lost',
    says: 'données perdues',
    priority: 'critique',
    learned: 'critique',
    reply: 'donnees-perdues',
    vague: true,
    phrases: `
# Des séances ou des données ont disparu
# attrape : Toutes mes séances ont disparu.
# attrape : J’ai perdu mon historique.
# laisse : Je n’ai pas perdu mon historique.
lost+ = @perdu __ @mywork ; @mydata __ @perdu ; @mydata ___ ont|a|est|sont|soit|are|is|have|has|had _ @perdu
  @mydata ___ existe* plus ; existe* plus nulle

# Tout a disparu
# attrape : Tout a disparu.
# attrape : J’ai tout perdu.
# laisse : Tout est là.
lost+ = table rase ; ne reste|subsiste _ rien ; reste|subsiste plus rien ; tout _ @perdu ; j ai|avons _ tout perdu
  tout _ perdu|efface*|disparu|parti* ; @perdu tout|all|everything|todo|tutto|alles

# Il en manque une partie
# attrape : Il y a un trou dans mon historique.
# attrape : Trois semaines manquent à l’appel.
# laisse : Il manque une virgule dans le menu.
lost+ = trou* dans|d ___ historique|journal|calendrier|statistiques ; manque* a l appel

# Tout a disparu, en anglais
# attrape : Everything is gone.
# laisse : Everything works fine.
lost+ = everything|all _ gone|lost|vanished|disappeared

# Il manque des jours ou des mois
# attrape : Il me manque trois semaines de données.
# laisse : Je vous écris dans trois semaines.
lost = mois|semaine*|annee*|jour* ___ manqu* ; manqu* __ semaine*|mois|annee*|jours|seance*|donnee*
  zero|0 ___ annees|ans|mois

# C’est parti en fumée
# attrape : Deux ans de travail partis en fumée.
# laisse : Je suis partie en vacances.
lost = @mydata ___ parti|partis|parties|partie ___ fumee|sans|disparu ; parti* en fumee ; badges ___ volatilis*

# Tout est remis à zéro
# attrape : Mon compteur est remis à zéro.
# attrape : Zéro séance, zéro heure.
# laisse : Je repars demain.
lost = remis*|retomb*|repass*|revenu*|repart*|reset|back|redescend*|retourn* ___ zero|0|1 ; reinitialis* ___ @mydata
  @mydata ___ reinitialis* ; zero|aucune|0 seance* _ zero|aucun*|0 ; zero @mydata

# Comme au premier jour
# attrape : L’appli s’ouvre comme si j’étais un nouveau client.
# laisse : C’est une nouvelle idée.
lost = comme _ nouveau|nouvelle|neuf|neuve|jour|creer ; comme si ___ nouveau|nouvelle|creer ; premier jour
  brand new user ; tuto* _ debut

# On ne les retrouve plus, on ne les voit plus
# attrape : Je ne retrouve plus mes séances.
# attrape : Mes séances ne sont plus là.
# laisse : Je retrouve mes amis le soir.
lost = plus _ @mydata _ plus|ni ; plus mes|mon|ma|nos @mydata ; plus|aucun*|moindre _ trace*
  plus _ une|un seul* seance ; plus la $ ; retrouv*|vois|voit|trouv* _ plus __ @mydata ; retrouv* _ pas __ @mydata
  j ai plus rien|mes ; ai plus _ mes|mon|ma|rien ; @mydata ___ plus|pas _ visible*|nulle ; @mydata ___ plus la $
  plus visibles|visible ; sont|est _ plus|pas la $ ; ne sont _ plus|pas _ revenu*|visible*
  plus aucune|une _ seance*|donnee*|heure|statistiques ; recuper* ___ mes|mon|ma|les @mywork

# Le calendrier, le journal ou le compte est vide
# attrape : Mon calendrier est entièrement vide.
# laisse : Mon frigo est vide.
lost = calendrier|historique|journal|compte _ @devenu vide|vides|vierge
  calendrier|historique|journal|compte ___ vide|vides|vierge|empty|efface*
  compte|historique|journal|calendrier _ vide ; il ne|n reste|subsiste ___ que|plus|rien

# Rien n’est revenu, rendez-les-moi
# attrape : J’ai réinstallé, aucune séance.
# attrape : Pouvez-vous me rendre mes séances ?
# laisse : J’ai réinstallé hier.
lost = reinstalle ___ aucun*|rien|zero|vide ; jamais revenu*
  rendre|rendiez|rendez|remettre|ramene ___ mes|mon|ma @mydata ; @mydata ___ toujours pas revenu*

# Perte de données, en ces mots
# attrape : C’est une perte totale.
# attrape : Perte de mes données.
# laisse : Une perte de temps.
lost = perte _ totale|partielle ; perte de|des __ @mywork

# Elles ont disparu, en anglais
# attrape : Can you restore my sessions?
# laisse : I restore furniture.
lost = restore _ my|them ; get _ my data|history _ back

# Elles ont disparu, dans d’autres langues
# attrape : Alle meine Daten sind weg.
# attrape : Han desaparecido mis datos.
# laisse : Alles gut.
lost = alle|meine|mijn daten|gegevens ___ weg|verloren|kwijt|verdwenen ; @mydata ___ weg|kwijt|verdwenen
  perdido|perso|verloren ___ @mydata|todo|tutto|alles ; desapareci* ; spariti|sparito|sparita
`,
  },
  {
    signal: 'lostweak',
    cause: 'data-lost',
    says: 'données perdues',
    priority: 'critique',
    learned: 'critique',
    reply: 'donnees-perdues',
    vague: true,
    last: 'of its level',
    phrases: `
# Peut-être une perte
# attrape : Je n’ai aucune séance.
# laisse : J’ai fait deux séances.
lostweak = aucun|aucune @mydata $ ; compteur*|total|cumul|heures|serie __ a|to zero|0 ; rien de rentre|la
`,
  },
] as const satisfies readonly FaultKind[];
