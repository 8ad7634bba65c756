/** What machines write of themselves: absences, receipts, bounces. */
export const AUTOMATIC_PHRASES = `
# Absent, en congé
# attrape : Je suis absent jusqu’au 3 mars.
# attrape : Je serai en congé maternité.
# laisse : Je suis présent.
absence = ne suis|serai pas _ disponible|la|joignable|au|present
  je|nous suis|serai|sommes _ absent*|conge*|vacances|deplacement|injoignable|indisponible
  absent*|absence ___ jusqu|jusque|du|bureau|inclus|retour ; absent|absente du|jusqu
  actuellement _ en|absent*|conge*|formation
  en @conge _ jusqu|maladie|du|parental|maternite|et|actuellement|annuel ; en|de conges ; conge de|parental
  afwezig

# De retour le
# attrape : Je serai de retour le 12.
# laisse : Elle est revenue.
absence = de retour|reviendrai|rentrerai _ le|a|lundi|vers|au ; jusqu au|a ___ inclus ; mon absence|retour
  a mon retour

# Qui contacter en attendant, messages lus au retour
# attrape : Pour toute urgence, appelez-moi.
# attrape : Votre message sera traité à mon retour.
# laisse : Je vous lirai.
absence = toute urgence|urgences|question ; urgent* ___ contact* ; repondrai* ___ retour ; lus en|mon
  ne consulterai pas ; acces _ mes|ma|a mail*|messagerie ; messagerie
  vos|votre message|mail ___ lus|transmis|traite|retour|attendra|relev*

# Absent, en anglais
# attrape : I am out of the office until Monday.
# laisse : I am at home.
absence = out of _ office ; annual|parental|maternity|sick leave ; on leave|vacation|holiday
  i am|m _ away|out|on _ until|leave|office ; back _ on|in _ monday|office ; no|limited access _ mail
  will reply when

# Absent, dans d’autres langues
# attrape : Ich bin abwesend.
# laisse : Ich bin da.
absence = bin|ich ___ abwesend|haus|urlaub ; abwesenheit* ; fuera de

# Message automatique
# attrape : Ceci est un message automatique.
# laisse : Ceci est un message de ma part.
autotext = message|reponse|mail|notification|rappel _ automatique ; cree|envoye _ automatiquement
  genere* _ automatiquement

# Ne pas répondre
# attrape : Merci de ne pas répondre à ce mail.
# laisse : Merci de répondre vite.
autotext = dessus de cette ligne ; ne _ pas repondre ; merci de ne pas repondre ; ne|pas repondez pas
  boite _ pas relevee

# Votre demande est bien reçue
# attrape : Nous avons bien reçu votre demande.
# attrape : Un conseiller vous répondra.
# laisse : Reçu.
autotext = demande|request ___ recue|received|reviewed ; bien recu|enregistre _ votre _ message|demande
  avons bien recu|enregistre ; accuse de reception ; conseiller|technicien|agent vous|un _ repondra
  meilleurs delais ; sera traite* ; ticket|dossier _ ouvert|enregistre|recu

# Message automatique, en anglais
# attrape : This is an automated message.
# attrape : Do not reply.
# laisse : Please reply.
autotext = above this line ; automatically generated ; created automatically
  automated _ message|reply|notification ; automatic reply ; do not reply|respond ; not monitored ; no reply
  we _ received your

# Non remis
# attrape : Votre message n’a pas pu être remis : non remis.
# attrape : Adresse introuvable.
# laisse : Remis hier.
bounce = non remis ; pas _ remis|distribue|parvenu|parvenir|delivre ; adresse introuvable
  boite aux lettres _ pleine|desactivee ; echec de _ remise ; retardee

# Non remis, en anglais
# attrape : Delivery has failed: delivery status.
# attrape : Undeliverable mail.
# laisse : The parcel came.
bounce = undeliver* ; delivery status|failed|failure|has|system ; mail delivery ; couldn t be delivered
  could not be delivered ; recipient* _ mailbox|address|rejected ; mailbox full ; returned to|message sender|to
  diagnostic
`;
