// Results as Gmail writes them, and what others write beside or instead of them.
import { domainOf, isWithin, senderProof } from '../../../src/domain/roles/sender-proof';
import { aMessage } from '../triage/a-message';

const DMARC = 'dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=equipe.example';
const SPF =
  'spf=pass (google.com: domain of nadia@equipe.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=nadia@equipe.example';
const DKIM = 'dkim=pass header.i=@equipe.example header.s=s1 header.b=AbCd';

const gmail = (...clauses: readonly string[]) => ['mx.google.com', ...clauses].join(';       ');
const proofOf = (results: string | null, address = 'nadia@equipe.example') =>
  senderProof(
    aMessage({
      from: { name: 'Nadia', address },
      headers: results === null ? {} : { 'authentication-results': results },
    }),
  );

describe('the proof of a sender', () => {
  it.each<[string, string | null, ReturnType<typeof senderProof>]>([
    ['DMARC passes', gmail(DKIM, SPF, DMARC), 'proven'],
    ['DMARC alone is named', gmail(DMARC), 'proven'],
    ['DMARC passes for another domain', gmail(DMARC.replace('equipe', 'autre')), 'unknown'],
    ['DMARC fails', gmail(DMARC.replace('pass', 'fail')), 'failed'],
    ['DMARC fails though SPF and DKIM pass', gmail(DKIM, SPF, DMARC.replace('pass', 'fail')), 'failed'],
    ['SPF and DKIM pass without DMARC', gmail(DKIM, SPF), 'proven'],
    [
      'SPF and DKIM pass, DKIM for the domain by header.d',
      gmail('dkim=pass header.d=equipe.example', SPF),
      'proven',
    ],
    ['SPF passes alone', gmail(SPF), 'unknown'],
    ['DKIM passes alone', gmail(DKIM), 'unknown'],
    ['DKIM passes for another domain', gmail(DKIM.replace('equipe', 'autre'), SPF), 'unknown'],
    ['SPF passes for another domain', gmail(DKIM, SPF.replace(/equipe/g, 'autre')), 'unknown'],
    ['SPF passes for a longer domain', gmail(DKIM, SPF.replace(/equipe/g, 'fausse-equipe')), 'unknown'],
    ['SPF fails softly', gmail(DKIM, SPF.replace('pass', 'softfail')), 'failed'],
    ['DKIM fails', gmail(DKIM.replace('pass', 'fail'), SPF), 'failed'],
    ['SPF is neutral', gmail(DKIM, SPF.replace('pass', 'neutral')), 'unknown'],
    ['no method says anything', 'mx.google.com; none', 'unknown'],
    ['there are no results', null, 'unknown'],
    ['the header is empty', '', 'unknown'],
    ['another server checked', `mx.attaquant.example; ${DMARC}`, 'unknown'],
    ['a server is named like Gmail', `mx.google.com.attaquant.example; ${DMARC}`, 'unknown'],
    [
      'Gmail refutes and another server proves',
      `mx.attaquant.example; ${DMARC}\nmx.google.com; ${DMARC.replace('pass', 'fail')}`,
      'failed',
    ],
    [
      'Gmail’s own results stand above forged ones',
      `${gmail('spf=none')}\nmx.google.com; ${DMARC}`,
      'unknown',
    ],
  ])('is right where %s', (_label, results, proof) => {
    expect(proofOf(results)).toBe(proof);
  });

  it('is that of the author’s own domain', () => {
    expect(proofOf(gmail(DMARC), 'nadia@autre.example')).toBe('unknown');
    const below = gmail(DKIM, SPF);
    expect(proofOf(below, 'nadia@mail.equipe.example')).toBe('proven');
  });
});

describe('a domain', () => {
  it.each([
    ['julie@example.fr', 'example.fr'],
    ['"a@b"@example.fr', 'example.fr'],
    ['julie', 'julie'],
    ['', ''],
  ])('of « %s » is « %s »', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });

  it.each([
    ['example.fr', 'example.fr', true],
    ['mail.example.fr', 'example.fr', true],
    ['fauxexample.fr', 'example.fr', false],
    ['example.fr', 'mail.example.fr', false],
    ['example.fr.attaquant.example', 'example.fr', false],
  ])('%s lies within %s: %s', (domain, parent, within) => {
    expect(isWithin(domain, parent)).toBe(within);
  });
});
