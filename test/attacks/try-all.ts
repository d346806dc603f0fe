/**
 * Puts each piece of markup into a frame of its own without any policy, touches all that is in it,
 * and gives the numbers of the attacks that have run. Runs in a page; `clean`: first sanitised, by
 * what `lecternSanitise.sanitise` is there.
 */
export async function tryAll(pages: string[], clean: boolean): Promise<number[]> {
  const TOGETHER = 160;
  type Sanitiser = { lecternSanitise?: { sanitise(html: string): DocumentFragment } };
  const { lecternSanitise } = globalThis as Sanitiser;
  // A script that is run from outside has a global object of its own in Firefox.
  const all = window as { ran?: number[] };
  all.ran = [];
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const load = async (html: string) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((done) => {
      frame.onload = done;
    });
    // Not away from this page, which counts.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups');
    frame.srcdoc = clean ? '<!doctype html><body>' : html;
    document.body.append(frame);
    // What it asks of the net may never come; it has run by then what it can.
    await (clean ? loaded : Promise.race([loaded, pause(3000)]));
    const page = frame.contentDocument;
    if (clean && page && lecternSanitise)
      page.body.append(page.importNode(lecternSanitise.sanitise(html), true));
    return frame;
  };
  const touch = (element: Element, view: Window & typeof globalThis) => {
    // One that leads away takes the rest of the frame with it.
    if (element.matches('a[href^="http"], form[action^="http"] *')) return;
    (element as HTMLElement).focus?.();
    for (const type of ['pointerover', 'mouseover', 'mousedown', 'mouseup'])
      element.dispatchEvent(new view.MouseEvent(type, { bubbles: true }));
    if (element instanceof view.HTMLElement) element.click();
    else element.dispatchEvent(new view.MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  // What runs late (an animation, a picture that fails) is a matter of frames, not of seconds.
  const calm = async () => {
    for (let before = -1, looks = 0; before !== all.ran?.length && looks < 8; looks++) {
      before = all.ran?.length ?? 0;
      await pause(400);
    }
  };
  for (let from = 0; from < pages.length; from += TOGETHER) {
    const frames = await Promise.all(pages.slice(from, from + TOGETHER).map(load));
    await calm();
    for (const { contentDocument, contentWindow } of frames)
      for (const element of contentDocument?.body?.querySelectorAll('*') ?? [])
        try {
          touch(element, contentWindow as Window & typeof globalThis);
        } catch {
          // A frame that went elsewhere is nobody's any more.
        }
    await calm();
    for (const frame of frames) frame.remove();
  }
  return [...new Set(all.ran)];
}
