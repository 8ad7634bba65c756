import type { FaultKind } from './fault-kind';

/** Applications and sites that are to be shut during a session, and are not. */
export const BLOCKING_FAULTS = [
  {
    signal: 'fblock',
    cause: 'block-fails',
    says: 'le blocage ne bloque pas',
    priority: 'elevee',
    learned: 'elevee',
    reply: 'infos-manquantes',
    phrases: `
# Le blocage ne marche pas
# attrape : Le blocage ne fonctionne plus.
# attrape : Aucun effet sur le blocage.
# laisse : Le blocage est très efficace.
fblock = blocage|bouclier|bloqueur ___ n|ne __ pas|plus|jamais|rien ; blocage __ saute|tombe|cede|lache|contourne*
  contourn* __ blocage ; @block __ FAIL ; FAIL __ @block ; @block ___ inefficace|inoperant|passoire
  @block ___ tient|tiennent|applique|effet|active|marche|fonctionn* _ pas|plus|que|jamais
  pas|plus|aucun _ effet _ le|la|sur @block ; @block inefficace

# Une panne nommée à côté du blocage
# attrape : Bug du blocage.
# laisse : Le blocage me convient bien.
fblock+ = TROUBLE _ blocage*|blocking ; blocage TROUBLE

# Elle ne bloque rien
# attrape : Elle ne bloque plus rien.
# attrape : Instagram n’est bloqué que le matin.
# laisse : Elle bloque tout, c’est parfait.
fblock = @bapps ___ bloque|bloquent|bloques|bloquait _ pas|plus|jamais
  bloque|bloquent|bloquer|bloquait|bloques|filtr*|interdi* _ pas|plus|rien|aucun*|jamais|nothing|not|anything|mal
  rien _ bloqu*|filtr*|block* ; plus rien _ bloqu* ; pas|plus|jamais|n bloque|bloquent|filtre|filtrent
  bloque* _ aucun*|rien ; bloque* que|seulement

# Les applications interdites s’ouvrent quand même
# attrape : TikTok s’ouvre quand même pendant la séance.
# attrape : Les applis interdites restent accessibles.
# laisse : Les sites sont bien bloqués.
fblock = @bapps ___ @souvre _ @quandmeme ; @bapps ___ s|se ouvre*|lancent|lance ___ seance|pendant|bouclier|interdi*
  interdit*|interdire|bloque*|coche*|liste ___ s|se|restent|ouvrent|passe* _ ouvre*|lancent|accessible*|quand|tous
  tout|tous|toutes passe|passent ; passent|passe _ tous|toutes ; restent|reste accessible* ; empech* ___ ouvr*
  IMPOS _ empech*|bloquer ; comme si la|ma liste

# On y va encore pendant la séance
# attrape : Je peux aller sur Instagram pendant la séance.
# attrape : J’arrive à ouvrir YouTube sans problème.
# laisse : Je peux choisir la durée.
fblock = peux|peu|peut|pouvoir|puis __ retourner|aller|y|acceder|naviguer|scroller __ @bapps|aller|pendant
  peux|peu|pouvoir|puis|peut|arrive _ louvrir|ouvrir|acceder ___ @pendant

# Une passoire
# attrape : Votre bouclier est une passoire.
# laisse : Votre bouclier est solide.
fblock = passoire

# Elle ne bloque rien, en anglais
# attrape : It doesn’t block anything.
# attrape : I can still open YouTube during a session.
# laisse : It blocks my feed.
fblock = block* ___ doesn|not|nothing|anymore|no|isn ; not|doesn|don|isn|no|never|nothing ___ block*
  can|i still open|access ___ bloc*|during ; opens _ normally|anyway|fine

# Elle ne bloque rien, dans d’autres langues
# attrape : No bloquea las aplicaciones.
# attrape : Er blockiert nicht.
# laisse : Muy bien.
fblock = blokkeert _ niet* ; blockier* _ nicht* ; no bloquea ; non blocca
`,
  },
] as const satisfies readonly FaultKind[];
