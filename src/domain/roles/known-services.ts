// Services whose own domains send no person's mail: payment processors, stores, and what a small team uses besides.

/** Domains that only machines of a service write from. Data: a team that uses another one adds it. */
export const SERVICE_DOMAINS: readonly string[] = [
  // Payment
  'stripe.com',
  'paypal.com',
  'paypal.fr',
  'e.paypal.com',
  'service.paypal.com',
  'intl.paypal.com',
  'sumup.com',
  'gocardless.com',
  'mollie.com',
  'paddle.com',
  'revenuecat.com',
  // Stores
  'email.apple.com',
  'insideapple.apple.com',
  'id.apple.com',
  'applemusic.com',
  'accounts.google.com',
  'google-noreply.com',
  'googleplay-noreply.com',
  // What a team is told by
  'notifications.google.com',
  'calendar-notification.google.com',
  'noreply.github.com',
  'facebookmail.com',
  'linkedin.com',
  'e.linkedin.com',
  'trustpilot.com',
  'mailchimp.com',
  'calendly.com',
  'docusign.net',
  'uptimerobot.com',
  'sentry.io',
  'crashlytics.com',
];

/** Addresses of services whose domain people write from as well. */
export const SERVICE_ADDRESSES: readonly string[] = [
  'no_reply@email.apple.com',
  'noreply@google.com',
  'no-reply@google.com',
  'googleplay-noreply@google.com',
  'noreply-play-developer-console@google.com',
  'payments-noreply@google.com',
  'calendar-notification@google.com',
  'no-reply@accounts.google.com',
  'no-reply@apple.com',
  'noreply@apple.com',
  'notifications@github.com',
  'noreply@github.com',
  'no_reply@apple.com',
  'appstoreconnect@apple.com',
  'itunesconnect@apple.com',
  'auto-confirm@amazon.fr',
  'confirmation-commande@amazon.fr',
  'order-update@amazon.fr',
  'shipment-tracking@amazon.fr',
];
