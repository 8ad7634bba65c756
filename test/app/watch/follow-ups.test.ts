// To the end of a request: what we promised in an answer is watched like the answer itself, whoever forgets it.
import { readableText } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import type { AddonHost, LocalRuntime } from '../../../local/runtime/contract';
import { MINUTE } from '../../../src/domain/terms/time';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  answer,
  applySettings,
  labelByHand,
  sentDigests,
  threadIdOf,
  watchAt,
  watchedDesk,
} from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const JULIE = 'Julie Martin <julie@example.fr>';
const LOST = 'Bonjour, toutes mes séances ont disparu ce matin, l’application est inutilisable.';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const PROMISES = 'Bonjour Julie, nous vérifions de notre côté et revenons vers vous.';

/** Through what is built. */
function deskOf(text = LOST) {
  const runtime = watchedDesk(NOW, { warm: true }, 'bundle');
  applySettings(runtime, { reminders: { dailyRound: false } });
  runtime.properties('user').set('period', String(10 * MINUTE));
  const host = createAddonHost(runtime);
  runtime.mailbox.receive(mail(JULIE, 'Dossier', text, NOW, 'one'));
  watchAt(runtime, NOW + 10 * MINUTE);
  const thread = threadIdOf(runtime, 'Dossier');
  const labels = () => labelsOf(runtime, thread).map((name) => name.replace('Support/', ''));
  const at = (local: string) => {
    watchAt(runtime, paris(local));
    return labels();
  };
  const write = (local: string, text: string) => {
    runtime.clock.set(paris(local));
    answer(runtime, 'Dossier', text);
  };
  const wrote = (local: string, text: string) =>
    runtime.mailbox.receive(mail(JULIE, 'Re: Dossier', text, paris(local), 'one'));
  const card = () => topCard(openCard(host, runtime, thread));
  const open = () => cardTexts(card());
  const click = (text: string) => host.act(actionOf(card(), text), {});
  const why = () => cardTexts(topCard(click('Pourquoi\u00a0?')));
  const owe = (date: string) => {
    const refresh = actionOf(card(), 'Actualiser');
    const parameters = refresh.parameters?.map(({ key, value }) => ({
      key,
      value: key === 'action' ? 'owe-follow-up' : value,
    }));
    return host.act({ ...refresh, ...(parameters && { parameters }) }, { owe: [date] });
  };
  return { runtime, thread, labels, at, write, wrote, open, why, click, owe };
}

function openCard(host: AddonHost, runtime: LocalRuntime, thread: string) {
  const messages = runtime.mailbox.thread(thread)?.messages ?? [];
  return host.openMessage(messages[messages.length - 1]?.id ?? '');
}

/** What digests have said, each by its kind, its stage and its day. */
const told = (runtime: LocalRuntime) => announcements(runtime);
const digest = (runtime: LocalRuntime) => {
  const [last] = sentDigests(runtime).slice(-1);
  return last === undefined ? '' : readableText(last.payload);
};

describe('a customer who lost her data, and was promised an answer', () => {
  it('is told of as at risk and late, once a day, until somebody writes', () => {
    const { runtime, at, write } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    expect(at('2026-11-23 09:40')).toEqual(['1 Critique', 'En cours', 'Type/Assistance technique']);
    expect(at('2026-11-23 12:40')).toContain('À risque');
    expect(digest(runtime)).toMatch(/À RISQUE \(1\)[\s\S]*suite promise/);
    expect(at('2026-11-23 13:40')).toContain('En retard');
    expect(digest(runtime)).toMatch(/EN RETARD \(1\)[\s\S]*suite promise\s: en retard/);
    at('2026-11-23 15:00');
    at('2026-11-24 09:10');
    at('2026-11-24 12:00');
    expect(told(runtime).map((text) => text.split(' ').pop())).toEqual(['at-risk', 'late', 'late']);
    write('2026-11-24 14:00', 'Bonjour Julie, vos données sont restaurées.');
    expect(at('2026-11-24 14:10')).toEqual(['1 Critique', 'Attente client', 'Type/Assistance technique']);
    at('2026-11-25 09:10');
    expect(told(runtime)).toHaveLength(3);
  });

  it('is told of by the date that was written', () => {
    const { runtime, at, write } = deskOf();
    write('2026-11-23 09:30', 'Bonjour Julie, nous vérifions votre compte. Je vous réponds demain à 16 h.');
    expect(at('2026-11-23 17:00')).not.toContain('À risque');
    at('2026-11-24 15:50');
    expect(told(runtime).map((text) => text.split(' ').pop())).toEqual(['at-risk']);
    expect(at('2026-11-24 16:10')).toContain('En retard');
  });

  it('is not told of where the answer promised nothing', () => {
    const { runtime, at, write } = deskOf();
    write('2026-11-23 09:30', 'Bonjour Julie, c’est réparé dans la version 4.2.1.');
    expect(at('2026-11-23 09:40')).toContain('Attente client');
    at('2026-11-24 12:00');
    expect(told(runtime)).toEqual([]);
  });

  it('is told of again where she has written in between, and was answered', () => {
    const { runtime, at, write, wrote } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    wrote('2026-11-23 10:00', 'Bonjour, mon identifiant est 4417.');
    expect(at('2026-11-23 10:10')).not.toContain('En cours');
    write('2026-11-23 10:30', 'Bonjour Julie, c’est noté, merci pour l’identifiant 4417 que j’ajoute ici.');
    expect(at('2026-11-23 10:40')).toContain('En cours');
    expect(at('2026-11-23 13:40')).toContain('En retard');
    expect(told(runtime).map((text) => text.split(' ').pop())).toContain('late');
  });

  it('is not lost with every property', () => {
    const { runtime, at, write } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    at('2026-11-23 12:40');
    runtime.properties('user').clear();
    runtime.properties('user').set('period', String(10 * MINUTE));
    expect(at('2026-11-23 12:50')).toContain('À risque');
    expect(at('2026-11-23 13:40')).toContain('En retard');
    expect(told(runtime).map((text) => text.split(' ').pop())).toEqual(['at-risk', 'late']);
  });

  it('is over where the conversation is closed', () => {
    const { runtime, thread, at, write } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    at('2026-11-23 09:40');
    labelByHand(runtime, thread, ['Support/Clos'], []);
    expect(at('2026-11-23 09:50')).not.toContain('En cours');
    at('2026-11-24 12:00');
    expect(told(runtime)).toEqual([]);
  });
});

describe('on the card', () => {
  it('both clocks stand, the nearer one first, and why', () => {
    const desk = deskOf(
      'Bonjour, petit bug d’affichage\u00a0: le texte du bouton est coupé sur mon téléphone.',
    );
    desk.write('2026-11-23 09:30', 'Bonjour Julie, nous regardons et revenons vers vous demain.');
    desk.at('2026-11-23 09:40');
    const texts = desk.open();
    expect(texts).toMatch(
      /Suite promise\s: .*\n.*Suite à donner au plus tard demain[\s\S]*Résolution\s: .*\n.*À résoudre au plus tard/,
    );
    const why = desk.why();
    expect(why).toMatch(/Suite promise le lun\.\s23\snov\. à\s9\sh\s30, nous l’avons écrit/);
    expect(why).toMatch(/Résolution\s: 5\sjours ouvrés à partir du/);
  });

  it('« Suite donnée » ends it in one click, and a date takes it up again', () => {
    const desk = deskOf();
    desk.write('2026-11-23 09:30', PROMISES);
    desk.at('2026-11-23 09:40');
    desk.click('Suite donnée');
    expect(desk.labels()).toContain('Attente client');
    expect(desk.at('2026-11-23 09:50')).toContain('Attente client');
    desk.owe('2026-11-25');
    expect(desk.labels()).toContain('En cours');
    expect(desk.at('2026-11-23 10:00')).toEqual(expect.arrayContaining(['En cours', 'Suite due le 11-25']));
    desk.runtime.properties('user').clear();
    desk.runtime.properties('user').set('period', String(10 * MINUTE));
    expect(desk.at('2026-11-25 17:00')).toContain('À risque');
    expect(desk.at('2026-11-26 09:10')).toContain('En retard');
    expect(told(desk.runtime).map((text) => text.split(' ').pop())).toEqual(['at-risk', 'late']);
  });
});

describe('`En cours` by hand, on a phone', () => {
  it('is obeyed after our answer, dated, and told of', () => {
    const { runtime, thread, at, write } = deskOf();
    write('2026-11-23 09:30', 'Bonjour Julie, c’est noté pour le compte 4417.');
    at('2026-11-23 09:40');
    labelByHand(runtime, thread, ['Support/En cours'], ['Support/Attente client']);
    expect(at('2026-11-23 09:50')).toEqual(expect.arrayContaining(['En cours', 'Suite due le 11-23']));
    expect(at('2026-11-24 09:10')).toContain('En retard');
    expect(told(runtime).map((text) => text.split(' ').pop())).toContain('late');
  });

  it('is obeyed where somebody waits: we owe something by the date of the answer', () => {
    const { runtime, thread, at } = deskOf(QUESTION);
    labelByHand(runtime, thread, ['Support/En cours'], []);
    expect(at('2026-11-23 09:30')).toEqual(
      expect.arrayContaining(['En cours', 'Par un agent', 'Suite due le 11-25']),
    );
  });

  it('taken off says that nothing more is owed', () => {
    const { runtime, thread, at, write } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    at('2026-11-23 09:40');
    labelByHand(runtime, thread, [], ['Support/En cours']);
    expect(at('2026-11-23 09:50')).toEqual(expect.arrayContaining(['Attente client', 'Suite donnée']));
    at('2026-11-24 12:00');
    expect(told(runtime)).toEqual([]);
  });

  it('is not taken off by a closing that is taken back', () => {
    const { runtime, thread, at, write } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    at('2026-11-23 09:40');
    labelByHand(runtime, thread, ['Support/Clos'], ['Support/En cours']);
    labelByHand(runtime, thread, [], ['Support/Clos']);
    expect(at('2026-11-23 09:50')).toContain('En cours');
    expect(at('2026-11-23 13:40')).toContain('En retard');
  });

  it('gives way to `Attente client`', () => {
    const { runtime, thread, at, write } = deskOf();
    write('2026-11-23 09:30', PROMISES);
    at('2026-11-23 09:40');
    labelByHand(runtime, thread, ['Support/Attente client'], []);
    expect(at('2026-11-23 09:50')).not.toContain('En cours');
  });
});

describe('an escalation', () => {
  it('marked by hand is due within four open hours from then', () => {
    const { runtime, thread, at, open, why } = deskOf(QUESTION);
    labelByHand(runtime, thread, ['Support/[ESCALADE]'], []);
    expect(at('2026-11-23 10:00')).toContain('Escaladée le 23-10h00');
    at('2026-11-23 10:10');
    expect(open()).toMatch(/Réponse à donner au plus tard aujourd’hui à\s14\sh/);
    expect(why()).toMatch(/Escalade\s: 4\sh ouvrées à partir de l’escalade/);
    expect(at('2026-11-23 14:10')).toContain('En retard');
    expect(told(runtime).map((text) => text.split(' ').pop())).toEqual(['escalation', 'late']);
  });
});
