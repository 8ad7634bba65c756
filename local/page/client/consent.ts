// What Google asks before a project that it has not verified runs for the first time.
import { byId, el } from './dom';

/** Resolves to the scopes that are not granted; to null when the person goes back. */
export function askConsent(
  dialog: HTMLDialogElement,
  title: string,
  scopes: readonly string[],
): Promise<readonly string[] | null> {
  return new Promise((done) => {
    let answer: readonly string[] | null = null;
    const end = (refused: readonly string[] | null) => {
      answer = refused;
      dialog.close();
    };
    const cancel = button('Annuler', () => end(null));
    const boxes = scopes.map((scope) => el('input', { type: 'checkbox', value: scope }));
    const named = boxes.map((box) =>
      el('label', { class: 'choice' }, box, box.value.replace(/.*\/auth\//, '')),
    );
    const refused = () => boxes.filter((box) => !box.checked).map((box) => box.value);
    const scopesPage = () =>
      turn(`${title} souhaite accéder à votre compte Google`, named, [
        cancel,
        button('Continuer', () => end(refused())),
      ]);
    const onward = button(`Accéder à ${title} (non sécurisé)`, scopesPage);
    onward.hidden = true;
    const warning = () =>
      turn(
        'Google n’a pas validé cette application',
        [onward],
        [
          button('Paramètres avancés', () => {
            onward.hidden = false;
          }),
          cancel,
        ],
      );
    turn(
      'Autorisation requise',
      ['Ce projet a besoin de votre autorisation pour accéder à vos données.'],
      [cancel, button('Examiner les autorisations', warning)],
    );
    dialog.addEventListener('close', () => done(answer), { once: true });
    dialog.showModal();
  });
}

/** Shows the next page of the dialog. */
function turn(title: string, body: readonly (Node | string)[], buttons: readonly Node[]): void {
  byId('consent-title').textContent = title;
  byId('consent-body').replaceChildren(...body, el('div', { class: 'buttons' }, ...buttons));
}

function button(name: string, click: () => void): HTMLButtonElement {
  return el('button', { type: 'button', class: 'button', click }, name);
}
