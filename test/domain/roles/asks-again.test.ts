import { asksAgain } from '../../../src/domain/roles/asks-again';

it.each([
  ['', 'Bonjour, je n’ai toujours pas de réponse.'],
  ['', 'Toujours aucune nouvelle de votre part…'],
  ['', 'Je n’ai reçu aucune réponse de votre part.'],
  ['', 'Vous ne m’avez pas répondu.'],
  ['', 'Je me permets de vous relancer.'],
  ['', 'Je relance ma demande de lundi.'],
  ['', 'Suite à mon mail du 12 novembre, où en êtes-vous ?'],
  ['', 'Mon dernier message est resté sans réponse.'],
  ['', 'Avez-vous bien reçu mon e-mail ?'],
  ['', 'Où en est ma demande ?'],
  ['', 'J’attends toujours une réponse.'],
  ['2e relance : remboursement', 'Bonjour.'],
])('chases: %s %s', (subject, text) => {
  expect(asksAgain(subject, text)).toBe(true);
});

it.each([
  ['', 'L’application ne marche toujours pas.'],
  ['', 'Je relance l’application et rien ne change.'],
  ['', 'Suite à votre réponse, j’ai réinstallé.'],
  ['', 'Suite à mon achat, je ne vois pas le premium.'],
  ['', 'Mes rappels ne sonnent pas depuis lundi.'],
  ['L’app se relance toute seule', 'Bonjour.'],
  ['', 'Dans l’attente de votre réponse, merci.'],
])('chases nothing: %s %s', (subject, text) => {
  expect(asksAgain(subject, text)).toBe(false);
});
