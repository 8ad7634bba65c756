// Mail domains at which anybody may open an account.

const DOMAINS: ReadonlySet<string> = new Set(
  [
    // France
    '9online.fr aliceadsl.fr bbox.fr cegetel.net club-internet.fr dbmail.com free.fr laposte.net libertysurf.fr',
    'mailo.com mailo.fr neuf.fr netcourrier.com noos.fr numericable.com numericable.fr orange.fr sfr.fr tele2.fr',
    'voila.fr wanadoo.fr worldonline.fr',
    // Belgium, Switzerland, Luxembourg, Canada
    'bluewin.ch hispeed.ch ik.me pt.lu skynet.be sympatico.ca telenet.be videotron.ca voo.be',
    // Germany, Italy, Spain, Great Britain
    'alice.it arcor.de btinternet.com freenet.de libero.it ntlworld.com sky.com t-online.de talktalk.net terra.es',
    'tin.it tiscali.it virgilio.it virginmedia.com web.de',
    // Everywhere
    '126.com 163.com aim.com aol.com att.net bellsouth.net bk.ru caramail.com comcast.net cox.net fastmail.com',
    'fastmail.fm gmail.com googlemail.com hey.com icloud.com inbox.ru list.ru mac.com mail.com mail.ru me.com',
    'pm.me proton.me protonmail.ch protonmail.com qq.com rambler.ru rocketmail.com sbcglobal.net tuta.com tuta.io',
    'tutamail.com tutanota.com tutanota.de verizon.net ya.ru ymail.com zoho.com zoho.eu zohomail.com zohomail.eu',
  ].flatMap((line) => line.split(' ')),
);

/** One name in many countries: `yahoo.fr`, `yahoo.com`, `yahoo.co.uk`. */
const FAMILY = /^(?:aol|gmx|hotmail|live|msn|outlook|yahoo|yandex)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

/**
 * True for a mail domain, in lower case, at which anybody may open an account: it says nothing of whose address it is.
 * @example isPublicMailDomain('hotmail.fr') //=> true
 */
export function isPublicMailDomain(domain: string): boolean {
  return DOMAINS.has(domain) || FAMILY.test(domain);
}
