// What a careful user would write instead of the watch: a trigger that searches the open threads by label, reads
// their messages in batches and labels what is at risk or late in batches. No index, no history: the labels say
// which threads are open, and the messages have to say how long they wait.
//
// It runs as a script of its own over the same emulation, with GmailApp alone.

const BATCH = 100;
const MINUTE = 60_000;
const OPEN = { from: 9 * 60, to: 18 * 60 };
/** Minutes of open time, as `n` calendar-blind working days would have it. */
const TARGETS = { '1 Critique': 240, '2 Élevée': 1_440, '3 Moyenne': 1_080, '4 Basse': 2_700 } as const;

type Thread = GoogleAppsScript.Gmail.GmailThread;

/** The trigger function. Answers how many threads it looked at. */
export function remind(): number {
  const now = Date.now();
  let seen = sortNew();
  for (const [name, target] of Object.entries(TARGETS)) {
    const risk: Thread[] = [];
    const late: Thread[] = [];
    for (let start = 0; ; start += BATCH) {
      const threads = GmailApp.search(
        `label:Support/${name.replace(/ /g, '-')} -label:Support/Clos`,
        start,
        BATCH,
      );
      if (threads.length === 0) break;
      GmailApp.getMessagesForThreads(threads).forEach((messages, i) => {
        seen += 1;
        const last = messages[messages.length - 1];
        const thread = threads[i];
        if (last === undefined || thread === undefined || /purfocus\.contact/.test(last.getFrom())) return;
        const waited = openMinutes(last.getDate().getTime(), now);
        if (waited > target) late.push(thread);
        else if (waited > 0.75 * target) risk.push(thread);
      });
      if (threads.length < BATCH) break;
    }
    put('Support/À risque', risk);
    put('Support/En retard', late);
  }
  return seen;
}

/** Labels new threads by a word in their subject. */
function sortNew(): number {
  const threads = GmailApp.search(
    'in:inbox is:unread -label:Support/3-Moyenne -label:Support/1-Critique',
    0,
    BATCH,
  );
  if (threads.length === 0) return 0;
  const urgent: Thread[] = [];
  const others: Thread[] = [];
  GmailApp.getMessagesForThreads(threads).forEach((messages, i) => {
    const thread = threads[i];
    if (thread === undefined) return;
    const subject = messages[0]?.getSubject() ?? '';
    (/urgent|perdu|disparu|bloqu/i.test(subject) ? urgent : others).push(thread);
  });
  put('Support/1 Critique', urgent);
  put('Support/3 Moyenne', others);
  return threads.length;
}

function put(name: string, threads: Thread[]): void {
  const label = GmailApp.getUserLabelByName(name);
  for (let i = 0; i < threads.length; i += BATCH) label.addToThreads(threads.slice(i, i + BATCH));
}

/** Minute by minute over working days, as such scripts do; holidays are left out. */
function openMinutes(from: number, to: number): number {
  let minutes = 0;
  for (let t = from; t < to; t += MINUTE) {
    const at = new Date(t);
    const minute = at.getHours() * 60 + at.getMinutes();
    if (at.getDay() % 6 !== 0 && minute >= OPEN.from && minute < OPEN.to) minutes += 1;
  }
  return minutes;
}
