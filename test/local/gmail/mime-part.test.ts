import { bodyPart, readableText, snippetOf, textPart } from '../../../local/gmail/mime-part';

const html = (text: string) => textPart('text/html', text, []);

describe('readableText', () => {
  it('shows HTML as a reader sees it, entities and all', () => {
    const payload = html(
      '<style>p {}</style><p>D&eacute;j&agrave; 3&nbsp;h &amp; l&rsquo;&#233;cran &#x2014; noir</p>',
    );
    expect(readableText(payload)).toBe('Déjà 3 h & l’écran — noir');
  });

  it('takes the plain part where there is one', () => {
    expect(readableText(bodyPart([], 'en clair', '<p>en HTML</p>'))).toBe('en clair');
  });
});

describe('snippetOf', () => {
  it('is the beginning on one line, escaped', () => {
    expect(snippetOf(textPart('text/plain', 'Un\n\n<deux> & "trois"', []))).toBe(
      'Un &lt;deux&gt; &amp; &quot;trois&quot;',
    );
    expect(snippetOf(textPart('text/plain', 'x'.repeat(500), []))).toHaveLength(200);
  });
});
