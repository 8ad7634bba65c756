import type { CannedReply } from '../canned-reply';

/** The store takes the payment, so the receipt is the store's. */
export const facture: CannedReply = {
  id: 'facture',
  guide: null,
  title: 'Facture ou reçu',
  use: 'Le client demande une facture ou un justificatif.',
  texts: {
    fr: `{salutation},

Merci pour votre message. C’est le store qui encaisse votre paiement : c’est donc lui qui établit le reçu, et nous ne pouvons pas en émettre à sa place.

[[Sur {apple} : chaque paiement donne lieu à un e-mail « Votre reçu d’Apple ». Vos achats se retrouvent sur https://reportaproblem.apple.com ou dans Réglages › votre nom › Contenu multimédia et achats › Afficher le compte › Historique des achats.

]][[Sur {android} : chaque paiement donne lieu à un e-mail de Google Play. Vos reçus se retrouvent sur https://play.google.com/store/account/orderhistory, et vos factures dans https://pay.google.com, rubrique « Activité ».

]]Si vous ne retrouvez pas un paiement, répondez à ce message avec sa date et son montant, et nous vous aiderons à le situer.

{signature}`,
    en: `{salutation},

Thank you for your message. The store takes your payment, so the receipt is made out by the store, and we cannot issue one in its place.

[[On {apple}: every payment is followed by an email, “Your receipt from Apple”. Your purchases are listed on https://reportaproblem.apple.com and in Settings › your name › Media and Purchases › View Account › Purchase History.

]][[On {android}: every payment is followed by an email from Google Play. Your receipts are on https://play.google.com/store/account/orderhistory, and your invoices on https://pay.google.com, under Activity.

]]If you cannot find a payment, reply to this message with its date and amount, so that we can help you place it.

{signature}`,
  },
};
