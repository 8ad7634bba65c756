import type { FaultKind } from './fault-kind';

/** Doors that stay shut: the account one cannot sign in to, the phone or session one cannot leave. */
export const LOGIN_FAULTS = [
  {
    signal: 'login',
    cause: 'no-login',
    says: 'connexion impossible',
    priority: 'critique',
    learned: 'critique',
    reply: 'infos-manquantes',
    suggests: 'connexion',
    vague: true,
    phrases: `
# Impossible de se connecter
# attrape : Impossible de me connecter à mon compte.
# attrape : J’arrive plus à me connecter.
# laisse : Je me connecte tous les matins.
login = IMPOS ___ @entrer __ compte|appli|in|espace|dans
  IMPOS __ connecter|reconnecter|identifier|authentifier|loguer|logger|login
  peux|peut|arrive*|peu _ plus|pas|pu __ connecter|reconnecter|identifier|log ; entrer dans _ compte

# La connexion est refusée
# attrape : Connexion refusée ce matin.
# attrape : Elle refuse de me connecter.
# laisse : La connexion est rapide chez moi.
login = connexion _ impossible|refuse*|echou*|bloque*|rejete* ; refus* ___ connect*|reconnect*|connexion|entrer
  me deconnecte ___ refus*|impossible

# La session expire
# attrape : Jeton invalide.
# laisse : Ma session a duré deux heures.
login = jeton|token expire*|invalide ; nouveau a chaque connexion

# Le compte ou l’identifiant n’est pas accepté
# attrape : Mon compte est bloqué.
# attrape : On me dit identifiant inconnu.
# laisse : Mon compte est à jour.
login = compte _ bloque|bloquee|verrouille*|inaccessible|desactive*|locked|suspendu|inconnu|introuvable
  identifiants|identifiant|utilisateur|adresse _ inconnu*|invalide*|refuse*|incorrect*|existe|acceptes|reconnu*
  identifiant* ___ plus|pas accept*|reconn*

# Le mot de passe n’est pas accepté
# attrape : Il répond mot de passe incorrect.
# laisse : J’ai choisi un bon mot de passe.
login = mot de passe _ incorrect|invalide|refuse|errone|faux|reconnu|accepte
  password _ rejected|wrong|incorrect|refused

# Le code n’arrive pas
# attrape : Le code de vérification n’arrive jamais.
# laisse : Je voudrais un code promo.
login = code ___ arrive|recu|recois _ jamais|pas|plus ; code __ jamais|pas recu ; recois _ pas|jamais __ code
  code _ toujours expire

# On est mis dehors, sans accès
# attrape : Je suis enfermée dehors.
# attrape : Je n’ai plus accès à mon compte.
# laisse : Je marche dehors en écoutant la minuterie.
login = dehors depuis ; enferme* dehors ; sans acces ; aucun|plus acces _ appli|compte
  acces impossible|refuse|bloque ; redonner _ acces ; mettre dehors ; jette|ejecte dehors

# Impossible de se connecter, en anglais
# attrape : I can’t log in.
# attrape : I am locked out.
# laisse : I logged two hours today.
login = can|cannot|unable|could t|not|to __ log|sign|login|access
  sign|log|login in|into _ fail*|anymore|impossible ; locked out ; can t get in|into

# Impossible de se connecter, dans d’autres langues
# attrape : No puedo iniciar sesión.
# attrape : Ich kann mich nicht mehr anmelden.
# laisse : Puedo iniciar una prueba gratis.
login = kann mich nicht ___ anmelden ; einloggen|anmelden nicht ; no puedo __ iniciar|entrar
  non riesco __ accedere|entrare
`,
  },
  {
    signal: 'stuck',
    cause: 'stuck',
    says: 'téléphone ou séance bloqués',
    priority: 'critique',
    learned: 'critique',
    reply: 'infos-manquantes',
    vague: true,
    phrases: `
# Le téléphone reste bloqué
# attrape : Mon téléphone est toujours verrouillé.
# attrape : Il faut déverrouiller mon téléphone.
# laisse : Mon téléphone est un Pixel 7.
stuck = debloquer|deverrouiller|liberer __ telephone|mode ; telephone __ otage|bloque|inutilisable|brique
  telephone verrouille ; telephone __ reste|toujours|encore|est bloque*|verrouille*|inaccessible*
  tout est|reste|demeure bloque ; encore|toujours actif|active|verrouille*

# Impossible de téléphoner
# attrape : Impossible d’appeler qui que ce soit.
# laisse : Ma mère m’a appelé pendant la séance.
stuck = IMPOS __ recevoir|appeler|telephoner|repondre ; peut|peux|peu _ plus recevoir|appeler|telephoner

# Le mode strict ne s’arrête pas
# attrape : Le mode strict ne s’arrête plus.
# laisse : Le mode strict me plaît beaucoup.
stuck = mode strict ___ arrete|fini*|sort*|quitt*|bloque*|termin*|eteint|impossible _ pas|plus
  mode strict ___ veut|plus pas|possible|moyen

# La séance ne finit pas
# attrape : La séance ne se termine jamais.
# laisse : La séance a duré une heure.
stuck = jamais _ fini*|termin* ; seance ___ finit|termine|arrete jamais|plus|pas

# Impossible d’en sortir
# attrape : Impossible de sortir de là.
# attrape : Je suis prisonnier de mon téléphone.
# laisse : Je sors à midi.
stuck = sortir|quitter|terminer|arreter|forcer|desactiver ___ mode strict|seance|blocage ; IMPOS _ d|en|y sortir
  IMPOS _ sortir|quitter|terminer|stopper ; IMPOS d en sortir
  veut _ pas|plus finir|arreter|terminer|lacher|quitter ; forc* _ fin ; bouton terminer
  bloquee|bloque dehors|dedans|dans ; peux __ meme _ quitter ; prisonnier*

# Impossible d’en sortir, en anglais
# attrape : My phone stays locked.
# attrape : I am stuck in focus mode.
# laisse : I like the focus mode.
stuck = telephone ___ locked ; mode never ended|ends|stops ; force it to ; locked|stuck in
  can t exit|stop|end|quit ; stuck ___ mode|block
`,
  },
] as const satisfies readonly FaultKind[];
