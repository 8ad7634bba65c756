// Which links a card may carry: those that the manifest names in `openLinkUrlPrefixes`.

export interface Links {
  check(url: string): string;
  /** Checks each link of a text that Gmail reads as HTML. */
  checkHtml(html: string): string;
}

/** Null lets every address of an allowed scheme pass, for a card that is built apart from any manifest. */
export function createLinks(prefixes: readonly string[] | null): Links {
  const check = (url: string): string => {
    const target = url.replace(/^http:/i, 'https:');
    if (/^(?:mailto|tel):/i.test(target)) return url;
    if (/^https:\/\//i.test(target) && (prefixes?.some((prefix) => target.startsWith(prefix)) ?? true)) {
      return url;
    }
    throw new Error(
      `L’URL ${url} ne correspond à aucun préfixe de la liste openLinkUrlPrefixes du fichier manifeste.`,
    );
  };
  return {
    check,
    checkHtml(html) {
      for (const [, double, single] of html.matchAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
        check((double ?? single ?? '').replace(/&amp;/g, '&'));
      }
      return html;
    },
  };
}
