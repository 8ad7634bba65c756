import { htmlLines, htmlToText } from '../../../src/domain/text/html-text';

const SECRET = 'mot de passe : sésame';

describe('htmlToText', () => {
  it.each([
    ['a head that is not closed', '<html><head><meta charset=x><body>Bonjour</body>', 'Bonjour'],
    ['a head without body', '<head><style>p{}</style>Bonjour', 'Bonjour'],
    ['cells side by side', '<table><tr><td>Modèle<td>Pixel 8</tr></table>', 'Modèle Pixel 8'],
    ['a list of terms', '<dl><dt>Version<dd>4.2<dt>Pays<dd>Suisse</dl>', 'Version\n4.2\nPays\nSuisse'],
    ['sections', '<section>Un</section><article>Deux</article><h5>Trois</h5>', 'Un\nDeux\n\nTrois'],
    ['items', '<ul><li>son<li>image</ul>', 'son\nimage'],
    ['line breaks', 'un<br>deux<br/><br>trois', 'un\ndeux\n\ntrois'],
    ['lines set by hand', '<pre>un\n  deux</pre>', 'un\ndeux'],
    ['kept line ends', '<div style="white-space: pre-wrap">un\ndeux</div>', 'un\ndeux'],
    ['a bare less-than', 'il reste < 3 jours et 4 <3', 'il reste < 3 jours et 4 <3'],
    ['a greater-than in an attribute', '<a title="a > b">lien</a>', 'lien'],
    ['an empty comment', 'a<!-->b<!--->c', 'abc'],
    ['a word cut by marks of no width', 'plan&zwnj;te&shy;r', 'planter'],
    ['what an e-mail program set for others', '<!--[if !mso]><!-->seen<!--<![endif]-->', 'seen'],
    ['an indent', 'Voici :<blockquote style="margin:0 0 0 40px">rien</blockquote>', 'Voici :\n\nrien'],
    ['dark paper', '<div style="background:#111"><font color="#fff">clair</font></div>', 'clair'],
    ['letters in a box without size', '<td style="font-size:0"><b style="font-size:14px">lu</b>', 'lu'],
    ['words shown again', '<p style="visibility:hidden">a<i style="visibility:visible">b</i>', 'b'],
    ['a picture as paper', '<p style="color:#fff;background:url(x.png)">lu', 'lu'],
    ['a small box that is not cut', '<div style="height:0">lu</div>', 'lu'],
    ['rules for paper', '<style>@media print{p{display:none}}</style><p>lu', 'lu'],
    ['what follows a hidden cell', '<table><tr><td hidden>non<td>lu</table>', 'lu'],
    ['what follows a hidden paragraph', '<p style="display:none">non<p>lu', 'lu'],
  ])('shows %s', (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ['not displayed', `<div style="Display : NONE !important">${SECRET}</div>`],
    ['hidden', `<p hidden>${SECRET}</p>`],
    ['invisible', `<span style="visibility:hidden">${SECRET}</span>`],
    ['transparent', `<span style="opacity:0">${SECRET}</span>`],
    ['without height of letters', `<span style="font-size:0px">${SECRET}</span>`],
    ['of one pixel', `<span style="font:1px/1 Arial">${SECRET}</span>`],
    ['in a box without height', `<div style="max-height:0;overflow:hidden">${SECRET}</div>`],
    ['in a box without width', `<div style="width:0px;overflow:hidden">${SECRET}</div>`],
    ['beside the page', `<p style="text-indent:-9999px">${SECRET}</p>`],
    ['white on white', `<p style="color:#FFF">${SECRET}</p>`],
    ['white on nearly white', `<p style="color:white;background:#fdfdfd">${SECRET}</p>`],
    [
      'white on the white cell of a dark table',
      `<table bgcolor=black><td bgcolor=white style="color:#fff">${SECRET}`,
    ],
    ['black on black', `<div style="background-color:rgb(0,0,0)"><font color="black">${SECRET}</font></div>`],
    ['of no colour', `<p style="color:rgba(10, 10, 10, 0)">${SECRET}</p>`],
    ['hidden by class', `<style>.pre-header, #x{display:none}</style><p class="a Pre-Header">${SECRET}</p>`],
    ['hidden by escaped style', `<p style="display&colon;&#110;one">${SECRET}</p>`],
    ['hidden with a comment in the style', `<p style="display:/* */none">${SECRET}</p>`],
    ['a template', `<template><p>${SECRET}</p></template>`],
    ['for other programs', `<noscript>${SECRET}</noscript><!--[if mso]>${SECRET}<![endif]-->`],
    ['a title', `<title>${SECRET}</title>`],
    ['a program', `<script>document.write('<p>${SECRET}')</script>`],
    [
      'after a formatting tag that a paragraph ended',
      `<p><font style="font-size:0">a</p><p>${SECRET}</p></font>`,
    ],
    [
      'in a table below a hidden box',
      `<div style="display:none"><table><tr><td>a</div>${SECRET}</table></div>`,
    ],
  ])('leaves out words that are %s', (_how, html) => {
    expect(htmlToText(`<div>Bonjour</div>${html}`)).toBe('Bonjour');
  });

  it('marks what a mail client quotes, and not what a writer indents', () => {
    const quoted = (html: string) => htmlLines(html).map((line) => line.quoted);
    expect(quoted('<blockquote type="cite">a</blockquote>')).toEqual(['surely']);
    expect(quoted('<blockquote class="gmail_quote">a</blockquote>')).toEqual(['surely']);
    expect(quoted('<blockquote style="margin:0 0 0 40px">a</blockquote>')).toEqual(['perhaps']);
    expect(quoted('<div class="gmail_quote">a</div>')).toEqual(['no']);
  });
});
