import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An article whose every part can be told from all else on a disk. */
export interface SecretStory {
  url: string;
  /** In the host, the title, the text, the words to quote and the note: each nowhere else. */
  secrets: { site: string; title: string; text: string; quote: string; note: string };
}

// Random letters: what compresses a file leaves them as they are.
const secret = (): string => [...randomBytes(48)].map((byte) => LETTERS[byte % 25]).join('');
const LETTERS = 'abcdefghijklmnopqrstuvwxy';

/** Serves as many such articles as are asked for, each at a host of its own on this machine. */
export async function serveSecrets() {
  const stories = new Map<string, SecretStory['secrets']>();
  const server = createServer(({ headers }, response) => {
    const story = stories.get(headers.host?.split('.')[0] ?? '');
    response.writeHead(story ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(story && pageOf(story));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    newStory: (): SecretStory => {
      const [site, title, text, quote, note] = Array.from({ length: 5 }, secret) as Five;
      stories.set(site, { site, title, text, quote, note });
      const url = `http://${site}.localhost:${port}/story`;
      return { url, secrets: { site, title, text, quote, note } };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

type Five = [string, string, string, string, string];

/** Long enough for a browser to treat it as a large value (64 kB and more). */
const PARAGRAPHS = 300;

function pageOf({ title, text, quote }: SecretStory['secrets']): string {
  const sentence = 'The miller opened the gates before the tide had turned, as he did every week. ';
  const filling = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>${at}. ${sentence.repeat(4)}</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article>
    <h1>${title}</h1><p>${sentence.repeat(3)}${quote}. ${sentence}</p>
    <p>${sentence.repeat(3)}${text}. ${sentence}</p>${filling.join('')}</article></main></body></html>`;
}
