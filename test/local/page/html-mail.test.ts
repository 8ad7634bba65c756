// Mail as its sender wrote it: shown, and harmless.
import { textPart } from '../../../local/gmail/mime-part';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { describePage } from '../../helpers/browser';
import type { LocalDesk } from '../../helpers/desk';

const ELSEWHERE = 'https://elsewhere.example';

/** Whatever a mail may hold that loads, runs, sends or leads away. */
const HOSTILE = `<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/refresh">
<base href="${ELSEWHERE}/base/" target="_top">
<link rel="stylesheet" href="${ELSEWHERE}/a.css"><link rel="preconnect" href="${ELSEWHERE}"><link rel="dns-prefetch" href="//dns.example">
<style>@import url(${ELSEWHERE}/b.css); p { color: rgb(1, 2, 3) }</style>
<style>h2 { color: rgb(200, 0, 0) } body { min-height: calc(100vh + 10px) }</style>
<script>document.title = 'ran'; fetch('${ELSEWHERE}/script')</script></head>
<body onload="parent.document.title = 'ran'" background="${ELSEWHERE}/bg.png">
<h2>Bonjour <b>Vigie</b></h2><p style="background: url(${ELSEWHERE}/style.png)">Corps</p>
<img src="${ELSEWHERE}/pixel.png" srcset="${ELSEWHERE}/2x.png 2x" alt="Suivi" onerror="parent.document.title = 'ran'">
<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" alt="Point">
<svg><image href="${ELSEWHERE}/svg.png"/><use href="${ELSEWHERE}/s.svg#a"/><script>parent.document.title = 'ran'</script></svg>
<video src="${ELSEWHERE}/v.mp4" poster="${ELSEWHERE}/v.png" autoplay></video><iframe src="${ELSEWHERE}/frame"></iframe>
<object data="${ELSEWHERE}/o"></object><embed src="${ELSEWHERE}/e">
<form action="${ELSEWHERE}/form"><input name="mot" value="secret" autofocus><button>Valider</button></form>
<a href="javascript:parent.document.title = 'ran'">Piège</a> <a href="${ELSEWHERE}/page" ping="${ELSEWHERE}/ping" target="_top">Ailleurs</a>
<math><mtext></mtext></math><noscript><img src="${ELSEWHERE}/n.png"></noscript></body></html>`;

function receive({ runtime }: LocalDesk, html: string): void {
  const headers = [
    { name: 'From', value: 'Zoé <zoe@example.fr>' },
    { name: 'To', value: SAMPLE_ADDRESS },
    { name: 'Subject', value: 'En HTML' },
    { name: 'Message-ID', value: '<html@example.fr>' },
  ];
  runtime.mailbox.receive({
    threadKey: null,
    internalDate: runtime.clock.now(),
    systemLabels: ['INBOX', 'UNREAD'],
    userLabels: [],
    payload: textPart('text/html', html, headers),
  });
}

describePage('mail in HTML', (test) => {
  test('is shown as it is written, in a frame that loads nothing, runs nothing and leads nowhere', async ({
    page,
    desk,
    open,
  }) => {
    const { origin } = new URL(page.url());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    receive(desk, HOSTILE);
    await page.getByRole('button', { name: /^Boîte de réception/ }).click();
    await open('En HTML');
    const inside = page.frameLocator('.message iframe').last();
    await inside.getByRole('heading', { name: 'Bonjour Vigie' }).waitFor();
    const color = (selector: string) =>
      inside.locator(selector).evaluate((element) => getComputedStyle(element).color);
    expect(await color('h2')).toBe('rgb(200, 0, 0)');
    await inside.getByText('Piège').click();
    await inside.getByRole('button', { name: 'Valider' }).click({ force: true });
    await page.getByRole('button', { name: '← Retour' }).waitFor();
    expect(await page.title()).toBe('Vigie – boîte locale');
    const own = (url: string) => url.startsWith(`${origin}/`) || url.startsWith('data:');
    expect(asked.filter((url) => !own(url))).toEqual([]);
    expect(asked.some((url) => url.endsWith('/message'))).toBe(true);
    const sandbox = await page.locator('.message iframe').last().getAttribute('sandbox');
    expect(sandbox?.split(' ')).not.toContain('allow-scripts');
    const height = await page
      .locator('.message iframe')
      .last()
      .evaluate((frame) => frame.clientHeight);
    expect(height).toBeLessThan(3_000);
  });

  test('leads elsewhere in a window of its own, by a click alone', async ({ page, desk, open }) => {
    receive(desk, HOSTILE);
    await page.context().route(`${ELSEWHERE}/**`, (route) => route.fulfill({ body: 'ailleurs' }));
    await page.getByRole('button', { name: /^Boîte de réception/ }).click();
    await open('En HTML');
    const opened = page.context().waitForEvent('page');
    await page.frameLocator('.message iframe').last().getByText('Ailleurs').click();
    const other = await opened;
    await other.waitForURL(`${ELSEWHERE}/page`);
    await other.close();
    expect(page.url()).not.toContain('elsewhere');
  });

  test('leads from a reminder to the conversation that it names, in Gmail’s own words for it', async ({
    page,
  }) => {
    await page.locator('.line', { hasText: 'Vigie' }).first().click();
    const reminder = page.frameLocator('.message iframe').last();
    await reminder.getByRole('link', { name: /Camille Rousseau/ }).click();
    await page.getByRole('heading', { name: 'Toutes mes séances ont disparu' }).waitFor();
    await page.locator('.card-header .subtitle', { hasText: 'Toutes mes séances' }).waitFor();
  });

  test('leads nowhere by a link to Gmail that is none', async ({ page, desk, open }) => {
    receive(desk, '<p><a href="https://mail.google.com/mail/#search/%E0%A4%A">Lien</a></p>');
    await page.getByRole('button', { name: /^Boîte de réception/ }).click();
    await open('En HTML');
    await page.frameLocator('.message iframe').last().getByText('Lien').click();
    await page.getByText('Aucune conversation ne correspond à cette recherche.').waitFor();
  });

  test('an address in plain text is a link, too', async ({ page, desk, open }) => {
    desk.runtime.run('importSettings', ['{"reminders":{"manager":"chef@example.fr"}}']);
    await open('Prélevée deux fois');
    await page.getByRole('button', { name: 'Prévenir le responsable' }).click();
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Message envoyé.').waitFor();
    await page.getByRole('button', { name: /^Messages envoyés/ }).click();
    await page.locator('.line').first().click();
    await page.locator('.message pre a').first().click();
    await page.getByRole('heading', { name: 'Prélevée deux fois', exact: true }).waitFor();
  });
});
