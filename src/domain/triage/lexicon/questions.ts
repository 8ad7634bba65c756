/** Questions, the press, and what can wait. */
export const QUESTION_PHRASES = `
# Un mot de question, dans une question seulement
# attrape : Combien de temps dure une séance ?
# laisse : Dites-moi combien.
ask = quel|quelle|quels|quelles ; combien ; pourquoi ; que se passe ; consomme*

# Comment faire
# attrape : Comment changer la langue ?
# attrape : Peut-on mettre en pause ?
# laisse : Comme vous voulez.
howto = comment|how ; quelle est|etait la|les marche|procedure ; peut on|t|elle|il ; est ce que|qu ; puis je
  mode d emploi

# Où est-ce
# attrape : Où trouver le réglage ?
# attrape : Je ne trouve pas le réglage.
# laisse : Je trouve ça bien.
howto = ou est ce|regle|trouv*|se|change|puis|peut|dois ; ou trouve*|puis|est|dois|regle|change
  je ne|trouve trouve|pas ; d ou vient

# Est-ce possible, est-ce que ça existe
# attrape : Existe-t-il une version Mac ?
# attrape : Proposez-vous un mode sombre ?
# laisse : C’est possible.
howto = est il|elle possible|t ; existe* t|il|une|un|elle ; y a t il ; fonctionne|marche t elle|il|sans
  avez|proposez|faites|collectez|auriez|prevoyez vous

# Savoir, se renseigner
# attrape : Je voudrais savoir si c’est gratuit.
# attrape : Une petite question.
# laisse : Je le savais.
howto = que|ce se passe t il ; savoir si|comment|ou|combien|pourquoi ; qu est ce ; une|petite|simple question
  renseignement* ; demande d information* ; j aimerais|voudrais|souhaiterais savoir

# Comment faire, en anglais
# attrape : Where can I find it?
# laisse : I found it.
howto = where do|can|is|are ; can i|you|we|it ; does|do it|the|you ; is there|it|the

# Comment faire, dans d’autres langues
# attrape : Wie kann ich das ändern?
# laisse : Gut.
howto = wie kann|geht|viel ; como puedo|hago

# La presse, la recherche
# attrape : Je suis journaliste chez Ouest.
# laisse : Je presse le bouton.
press = @presse _ chez|pour|sur|au|en|de|nous|qui|radio|observationnelle ; etude observationnelle ; interview*

# Partenariat, intervention, atelier
# attrape : Nous cherchons un partenariat.
# attrape : Une intervention dans notre classe.
# laisse : Je cours seul.
press = partenari*|partner* ; association|atelier|lycee|ecole|college|universite|classe* ___ @participer
  intervention ___ classe|eleves|ecole|lycee|atelier|visio|heure ; conference ; plaquette

# Rien d’urgent
# attrape : Rien d’urgent.
# attrape : Ce n’est pas pressé.
# laisse : C’est urgent.
noturgent = pas le feu ; pas a la minute ; rien d imperatif ; ca n urge ; pas _ pressant|pressante
  rien d|de urgent|presse|pressant ; pas|nullement|aucunement|point|not|isn _ urgent* ; sans _ urgence
  sans se presser ; aucune urgence ; no _ rush|hurry ; rien ne|n presse*
  presse|pressent|pressee|pressees|pressante _ pas ; pas _ presse|pressee|presses|pressees ; ca|cela ne presse

# Quand vous aurez le temps
# attrape : Quand vous pourrez.
# attrape : Ça peut attendre.
# laisse : J’ai attendu une heure.
noturgent = peut attendre ; pouvez prendre _ temps ; a votre rythme|convenance ; a temps perdu ; quand ca vous
  quand|des que vous _ aurez|avez|pourrez|temps|voulez|pouvez _ un|cinq|le|du|minute* ; prenez votre temps
  a l occasion ; moment creux ; quand vous pourrez

# Par curiosité
# attrape : Simple curiosité.
# laisse : Simple et clair.
noturgent = simple|pure curiosite ; curiosite ; curieux|curieuse ; gagner un pari

# Rien d’urgent, dans d’autres langues
# attrape : Take your time.
# laisse : Hurry up.
noturgent = whenever ; when you have|get ; take your time ; nicht dringend ; keine eile
`;
