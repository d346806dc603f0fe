/** What is at fault in a document that has taken in hostile markup, a line each. Runs in it. */
export function audit(): string[] {
  const forbidden =
    /^(?:iframe|frame|frameset|fencedframe|portal|object|embed|applet|base|template|animate|animatemotion|animatetransform|set|foreignobject|audio|video|source|track|marquee|annotation-xml)$/;
  const addresses =
    /^(?:href|xlink:href|src|srcset|action|formaction|data|poster|cite|background|longdesc|lowsrc|dynsrc|code|archive|ping|to|from|values)$/;
  const ours = (url: string) => new URL(url, location.href).origin === location.origin;
  const lettersOf = (address: string) =>
    [...address].filter((sign) => sign > ' ' && sign !== '\u00a0').join('');
  const isSafe = (element: Element, address: string) => {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(lettersOf(address))?.[1]?.toLowerCase();
    if (scheme === undefined || /^(?:https?|mailto|blob)$/.test(scheme)) return true;
    if (`${scheme}:` === location.protocol) return ours(address);
    return element.localName === 'img' && /^data:image\//i.test(lettersOf(address));
  };
  const faultsOfKind = (element: Element): string[] => {
    const name = element.localName.toLowerCase();
    const elsewhere = (address: string) => !ours(address || 'x:');
    if (forbidden.test(name)) return [`<${name}>`];
    if (name === 'script') return elsewhere((element as HTMLScriptElement).src) ? [name] : [];
    if (name === 'link') return elsewhere((element as HTMLLinkElement).href) ? [name] : [];
    const isRule = name === 'style' ? !document.head.contains(element) : false;
    return isRule || (name === 'meta' && element.hasAttribute('http-equiv')) ? [name] : [];
  };
  const isCode = /^(?:on|srcdoc$|is$|formaction$|ping$|xml:base$)/i;
  const isFault = (element: Element, { name, value }: Attr): boolean =>
    isCode.test(name) ||
    (addresses.test(name.toLowerCase()) && !isSafe(element, value)) ||
    (name === 'style' && /url\(|expression|binding|behavior/i.test(value));
  const faultsOf = (element: Element): string[] => {
    const faults = [...element.attributes]
      .filter((attribute) => isFault(element, attribute))
      .map(({ name, value }) => `${element.localName} ${name}=${value.slice(0, 60)}`);
    if (element.matches('a[target]:not([rel~=noopener])')) faults.push('a link with an opener');
    const isNamed = element.matches('.article-body :is([name], [id]:not([id^=article-]))');
    if (isNamed) faults.push(`a name: ${element.id || element.getAttribute('name')}`);
    return [...faultsOfKind(element), ...faults];
  };
  return [...document.querySelectorAll('*')].flatMap(faultsOf);
}

/** The numbers of the attacks that have run in a document. Runs in it. */
export const ranIn = (): number[] => [...new Set((window as { ran?: number[] }).ran ?? [])];
