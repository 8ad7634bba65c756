import type { FaultKind } from './fault-kind';

/** Timer and reminders. */
export const TIMER_FAULTS = [
  {
    signal: 'ftimer',
    cause: 'timer-stops',
    says: 'le minuteur s’arrête',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    vague: true,
    phrases: `
# Le minuteur s’arrête, se fige, repart de zéro
# attrape : Le minuteur s’arrête quand je verrouille l’écran.
# attrape : Le chrono se remet tout seul à zéro.
# laisse : Le minuteur dure 25 minutes.
ftimer = @timer ___ veille ; @timer ___ @sarrete __ @commentarret ; decompte|rebours|chrono* ___ bloque|fige|arrete
  pause tout|toute seul* ; arret* de _ minut*|chrono*|timer

# Le minuteur ne marche pas
# attrape : Le minuteur ne démarre pas.
# laisse : Le minuteur sonne fort.
ftimer = @timer ___ FAIL ; FAIL ___ minut*|timer|chrono* ; @timer ___ n|ne __ pas|plus|jamais|rien

# La séance se coupe toute seule
# attrape : La séance s’interrompt au bout de dix minutes.
# laisse : Je coupe le son pendant la séance.
ftimer = seance _ s|se interromp*|arrete*|coup*|stopp*|termine*
  seance* ___ coup*|interromp*|arrete*|stop* _ tout*|seul*|elle*|quand|des|au|avant

# Le minuteur s’arrête, en anglais
# attrape : The timer stops halfway.
# laisse : I love the timer.
ftimer = timer stops|dies|resets|freezes|stop|stopped ; never finishes

# Une panne nommée à côté du minuteur
# attrape : Bug du minuteur.
# laisse : Aucun problème avec le minuteur.
ftimer+ = TROUBLE _ minut*|chrono*|timer* ; minut*|chrono*|timer TROUBLE
`,
  },
  {
    signal: 'fnotif',
    cause: 'no-notifications',
    says: 'notifications absentes',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    phrases: `
# Les notifications n’arrivent pas
# attrape : Les notifications n’arrivent plus.
# attrape : Je ne reçois plus aucun rappel.
# laisse : Je reçois trop de mails.
fnotif = @notif ___ n|ne __ pas|plus|jamais|rien ; @notif ___ FAIL ; FAIL ___ notif*|rappel*|alerte*
  @notif ___ @sonne _ pas|plus|jamais|never|not
  @notif ___ ne|n|pas|plus|jamais|never|not|don _ arriv*|parvien*|sonn*|declench*|marche*|come*|viennent|vien
  recoi*|recu*|receiv*|get|recevoir|krijg|bekomme|ai _ pas|plus|jamais|aucun*|geen|keine|no|not|any ___ @notif
  entend* _ pas|plus|jamais|aucun*|geen|keine|no|not|any ___ @notif ; rappel* ___ muet*|silence ; @notif _ silence

# Il n’y en a aucune
# attrape : Aucune notification depuis hier.
# laisse : Une notification par jour suffit.
fnotif = aucun*|zero|plus|jamais|pas|no|geen|keine|any|never|absence|absent*|manque|stop* __ @notif
  @notif absent*|muet*|silencieu*|disparu*|invisible*

# Rien ne prévient
# attrape : Rien ne me prévient à la fin.
# attrape : Je ne suis plus averti.
# laisse : Prévenez-moi quand c’est prêt.
fnotif = averti*|prevenu*|prevenir|previent _ plus|pas|jamais ; m|me previent|avertit plus|pas
  rien _ previent|avertit|signale ; pas|plus|jamais averti*|prevenu*|notifie*|alerte* ; oubli* de dire

# Rien ne sonne ni ne vibre
# attrape : Ça ne sonne plus.
# attrape : Il n’y a plus de son.
# laisse : Ça sonne trop fort.
fnotif = rien|aucun* _ sonne*|vibre* ; sonne*|vibre* _ pas|plus|jamais|rien ; plus|aucun de|un|le son ; aucun son

# Le bilan n’arrive pas par mail
# attrape : Le bilan de la semaine n’arrive plus.
# laisse : Le bilan est clair.
fnotif = bilan*|rapport|mail ___ arriv*|recoi* _ plus|pas|jamais

# Rien ne prévient, en anglais
# attrape : It doesn’t notify me.
# laisse : I get notified, thanks.
fnotif = don|doesn t __ notif*|remind*

# Une panne nommée à côté des notifications
# attrape : Bug de notifications.
# laisse : Les rappels sont à l’heure.
fnotif+ = TROUBLE _ notif*|rappel* ; rappel* TROUBLE
`,
  },
] as const satisfies readonly FaultKind[];
