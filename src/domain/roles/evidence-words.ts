// Why a message has its role, as French sentence parts for a card.

/** What declares that a machine wrote, or makes it likely. */
export const AUTOMATIC_WORDS = {
  'own-reminder': 'rappel envoyé par Vigie',
  'own-report': 'bilan envoyé par Vigie',
  'auto-replied': 'en-tête de réponse automatique',
  'auto-generated': 'en-tête de courrier automatique',
  'read-receipt': 'accusé de lecture',
  'calendar-reply': 'réponse à une invitation',
  'delivery-delayed': 'remise retardée, sans échec',
  'delivery-report': 'avis de remise',
  'mailing-list': 'courrier de liste',
  'known-service': 'service connu',
  'never-sender': 'expéditeur réglé sur «\u00a0jamais une demande\u00a0»',
  'automatic-subject': 'objet d’une réponse automatique',
  'no-reply-address': 'adresse sans réponse',
  'bulk-sender': 'expéditeur de diffusion',
  'asking-machine': 'courrier automatique où quelqu’un demande de l’aide',
  'posted-list': 'message d’une liste de discussion',
} as const;

/** Why a message is what it is. */
export const EVIDENCE_WORDS = {
  ...AUTOMATIC_WORDS,
  // A customer
  wrote: 'a écrit au support',
  form: 'formulaire\u00a0: le client est l’adresse de réponse',
  'in-our-name': 'reçu avec notre propre adresse comme expéditeur',
  'passed-on': 'transmis par un collègue',
  'colleague-unproven': 'adresse de l’équipe non authentifiée\u00a0: ne compte pas comme réponse',
  'by-hand': 'demande d’après l’équipe',
  'answered-by-us': 'l’équipe lui a répondu',
  // Ours
  'only-thanks': 'remerciements seuls',
  'to-customer': 'envoyé au client',
  'resent-after-bounce': 'renvoyé au client après un échec de remise',
  'by-colleague': 'réponse d’un collègue authentifié',
  'only-receipt': 'accuse seulement réception',
  'we-began': 'premier message, de notre part',
  'to-ourselves': 'envoyé à nous-mêmes',
  'not-to-customer': 'pas envoyé au client',
  colleague: 'message d’un collègue',
  'about-reminder': 'réponse à un rappel ou à «\u00a0Prévenir le responsable\u00a0»',
  // Others
  'written-to-first': 'nous lui avons écrit en premier',
  failed: 'message non remis',
  reaction: 'réaction',
  'dated-later': 'envoi programmé',
  'not-sent': 'pas encore envoyé',
  'looks-automatic': 'ressemble à un courrier automatique',
} as const;

/** Why a message has its role. */
export type EvidenceCause = keyof typeof EVIDENCE_WORDS;

/** What gives automatic mail away. */
export type AutomaticCause = keyof typeof AUTOMATIC_WORDS;
