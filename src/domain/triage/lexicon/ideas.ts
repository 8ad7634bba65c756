/** What is wished for. */
export const IDEA_PHRASES = `
# Ce serait bien
# attrape : Ce serait bien d’avoir un mode sombre.
# attrape : Ça serait plus pratique.
# laisse : C’est très bien ainsi.
idea = serait|serai plus ; ce serait|serai|sera ___ @agreable
  serait|serai _ bien|sympa|chouette|top|super|cool|genial|pratique|utile|bienvenu*|apprecie*
  ca _ serait|aiderait|motiverait ; serait|seraient _ benediction|bonheur|cadeau|soulagement
  serait il|elle|concevable|envisageable|possible __ ajout*|avoir|integr*|offrir|d

# Une idée, une suggestion, en ces mots
# attrape : J’ai une idée.
# attrape : Une suggestion pour la prochaine version.
# laisse : Je n’y pense pas.
idea = feature|idea request|for|idea|suggestion
  j ai|une|petite|mon|mes|voici|quelques|deux _ idee*|suggestion*|proposition* ; idee*|suggestion*|amelioration*
  suggest* ; feature ; bonne|bon idee

# Vous devriez, il faudrait
# attrape : Vous devriez ajouter un mode sombre.
# attrape : Il faudrait un bouton pause.
# laisse : Vous êtes formidables.
idea = devriez|pourriez|pouvez|pourrait|faudrait|faut __ ajout*|integr*|proposer|prevoir|permettre|inclure|rajout*
  devrait|pouvoir __ ajout*|integr*|proposer|prevoir|permettre|inclure|rajout*
  faudrait|faut|devriez _ un|une|mettre|faire|des|plus|pouvoir ; vous demander _ mettre ; decalez|remettez|remontez
  ne mettez pas

# J’aimerais
# attrape : J’aimerais pouvoir choisir la couleur.
# attrape : Je préférerais un son plus doux.
# laisse : J’aime beaucoup la couleur.
idea = diriez vous ; cela|ca _ motiverait|aiderait|plairait
  j|je aimerai*|adorerai*|reverai*|voudrai*|apprecierai*|souhaiterai* __ avoir|pouvoir|voir|que _ @dequoi
  voudrai*|aimerai*|adorerai* __ mode|option|theme|widget|version ; souhait
  je|nous veux|voulons un|une mode|option|theme|widget|version|fonction ; zou leuk ; plutot que ; preferera*

# Ajoutez-le, mettez-le
# attrape : Ajoutez un thème sombre.
# laisse : Ajouté hier.
idea = mettez|ajoutez|rajoutez|creez|pensez|prevoyez _ un|une|des|le|la|a
  ajout* ___ mode|option|fonction|bouton|theme|son*|widget|possibilite|version ; ajouterai*
  prevu|prevoyez|prevoir ___ ajout* ; faites le

# Il manque quelque chose
# attrape : Dommage qu’il n’y ait pas de thème.
# attrape : Il manque juste un thème sombre.
# laisse : Rien ne manque.
idea = dommage qu|que|de ; manque _ a|un|une|plus|juste|qu|que ; manque ___ bouton|mode|option|fonction
  seul bemol|reproche|regret|defaut ; on pouvait|puisse|pourrait ; trouve* _ trop|dommage ; anadir

# Pourquoi pas, et si
# attrape : Et si on pouvait partager ?
# attrape : À quand une version Mac ?
# laisse : Je reviens à midi.
idea = pourquoi ne|pas ; et si on|vous|l ; a quand un|une|la|le ; possibilite d|de

# Un peu plus, un peu moins, autrement
# attrape : Un peu plus de couleurs.
# laisse : Beaucoup de couleurs.
idea = renommer ; variante ; version|mode|theme ___ comblerait|adorerait|ravi* ; comblerait ; avoir la possibilite
  un peu plus|moins de

# Un souhait, en rêve
# attrape : C’est mon rêve.
# laisse : Je rêve la nuit.
idea = wishlist ; wish list ; mon|un reve

# Ce serait bien, en anglais
# attrape : It would be great to have a dark theme.
# attrape : Please add a dark theme.
# laisse : It is great.
idea = would be _ great|nice|lovely|cool|awesome|good|helpful|useful ; would|d|i love|like _ see|a|if ; it would be
  would you consider ; could you|we _ add|have|get ; please add|make|bring ; add a|an|some|the ; i|we wish|want

# Ce serait bien, dans d’autres langues
# attrape : Das wäre schon, schön wäre ein dunkles Thema.
# laisse : Das ist gut.
idea = hinzufug* ; schon ware ; estaria bien
`;
