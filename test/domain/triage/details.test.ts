import { findDetails } from '../../../src/domain/triage/details';
import { anImage } from './a-message';

const details = (text: string, subject = '') =>
  findDetails({ text, subject, attachments: [], aboutAddress: false });

describe('findDetails', () => {
  it.each([
    ['4.5.1', 'PureFocus 4.5.1 sur iOS 18.4.1'],
    ['4.4', 'Depuis la 4.4, plus rien'],
    [null, 'Depuis iOS 18.4.1, plus rien'],
    [null, 'Android 15.0.2'],
    [null, 'Débité de 39.99 € le 24.10.2025'],
    [null, 'Serveur 203.0.113.25'],
    ['5', 'version 5 de l’appli'],
    [null, 'Client depuis la v1'],
  ])('reads the version of the application as %s', (version, text) => {
    expect(details(text).version).toBe(version);
  });

  it.each([
    ['PF-123456', 'Mon id : PF-123456'],
    ['00418827', 'Mon identifiant : 00418827'],
    ['lea@example.fr', 'Mon compte est lea@example.fr'],
    ['88-21077', 'ID 88-21077, version 4.3.1'],
    ['660412', 'Pixel 9 Pro, 4.4.1, user 660412.'],
    ['9902714', 'Mon n° d’utilisatrice est le 9902714'],
    ['lea@example.fr', 'Ça me demande mon adresse (lea@example.fr), puis plus rien'],
    ['00418873', 'Numéro d’utilisateur 00418873'],
    ['lea@example.fr', 'Même adresse des deux côtés, j’ai vérifié : lea@example.fr'],
    ['lea@example.fr', 'Plus rien depuis hier (lea@example.fr, Pixel 8, v4.3.3).'],
    ['lea@example.fr', 'lea@example.fr\n\nun Redmi Note 13\n\nPlus rien depuis hier.'],
    [null, 'Plus rien depuis hier sur mon Redmi Note 13.\n\nlea@example.fr'],
    [null, 'Vous pouvez me joindre à lea@example.fr'],
    [null, 'Commande GPA.3390-1827-4466-90213'],
  ])('reads the account as %s', (userId, text) => {
    expect(details(text).userId).toBe(userId);
  });

  it.each([
    [true, 'Envoyé de mon iPhone'],
    [true, 'J’ai un Redmi Note 13'],
    [true, 'téléphone Android'],
    [true, 'Mon Pixel ne vibre plus'],
    [true, 'reglez sa. s23'],
    [false, 'acheté sur Google Play'],
    [false, 'sur mon téléphone'],
  ])('sees a device: %s', (seen, text) => {
    expect(details(text).device !== null).toBe(seen);
  });

  it('lists store orders once', () => {
    const text = 'GPA.3390-1827-4466-90213, MX3K9L2P1Q et encore GPA.3390-1827-4466-90213';
    expect(details(text).orderNumbers).toEqual(['GPA.3390-1827-4466-90213', 'MX3K9L2P1Q']);
  });

  it.each([
    [true, anImage('capture.png')],
    [true, anImage('photo.HEIC', { mimeType: 'application/octet-stream' })],
    [true, anImage('IMG_1.png', { inline: true, size: 300_000 })],
    [false, anImage('image001.png', { inline: true })],
    [false, anImage('logo.png')],
    [false, anImage('facture.pdf', { mimeType: 'application/pdf' })],
  ])('takes for a screenshot: %s %j', (expected, attachment) => {
    const found = findDetails({ text: '', subject: '', attachments: [attachment], aboutAddress: false });
    expect(found.screenshot).toBe(expected);
  });
});
