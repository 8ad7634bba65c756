// Asks for the consent that is missing, where Google does not show its own prompt.
import { type Card, filled, line, newCard, newSection } from './widgets';

const TEXT =
  'Il manque à Vigie une autorisation de Google. Ouvrez la demande, cochez toutes les cases et acceptez, puis fermez et rouvrez Vigie.';

export function consentCard(url: string): Card {
  const request = CardService.newAuthorizationAction().setAuthorizationUrl(url);
  const button = CardService.newTextButton().setText('Ouvrir la demande').setAuthorizationAction(request);
  return newCard(
    { title: 'Autorisation nécessaire' },
    newSection(line(TEXT, { icon: 'consent' }), filled(button)),
  );
}
