import { htmlToText } from '../../../src/domain/text/html-text';

describe('htmlToText', () => {
  it.each([
    ['blocks', '<p>Bonjour,</p><p>rien ne marche.</p>', 'Bonjour,\nrien ne marche.'],
    ['line breaks in any case', 'un<BR/>deux<br >trois', 'un\ndeux\ntrois'],
    ['tags within a line', 'tout <b>a</b> disparu', 'tout a disparu'],
    ['a quote', 'moi<blockquote>vous<blockquote>moi</blockquote></blockquote>fin', 'moi\n> vous\n> moi\nfin'],
    ['a quote that is closed too often', '</blockquote>moi<blockquote>vous', 'moi\n> vous'],
    ['what is not shown', '<style>p { color: red }</style><title>x</title>oui', 'oui'],
    ['tags in what is not shown', '<style><p></style>oui', 'oui'],
    ['a comment', 'a<!-- <p>non</p> -->b', 'ab'],
    ['a comment without an end', 'a<!-- non', 'a'],
    ['named and numbered entities', '&eacute;&#233;&#xe9; &EACUTE; &bogus;', 'ééé é &bogus;'],
    ['a sign that begins no tag', '1 < 2', '1 < 2'],
    ['white space', ' a \n\t b&nbsp; c ', 'a b c'],
  ])('reads %s', (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
