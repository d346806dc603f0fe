import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An article whose every part can be told from all else on a disk. */
export interface SecretStory {
  url: string;
  /** In the host, the title, the text, a picture's address, the words to quote and the note. */
  secrets: Record<'site' | 'title' | 'text' | 'picture' | 'quote' | 'note', string>;
}

/** Letters that are nowhere else; at random, so that they are not compressed. */
export const secret = (): string => [...randomBytes(48)].map((byte) => LETTERS[byte % 25]).join('');
const LETTERS = 'abcdefghijklmnopqrstuvwxy';

/** Serves as many such articles as are asked for, each at a host of its own on this machine. */
export async function serveSecrets() {
  const stories = new Map<string, SecretStory['secrets']>();
  const server = createServer(({ headers, url = '' }, response) => {
    const story = stories.get(headers.host?.split('.')[0] ?? '');
    const isPicture = url.endsWith('.svg');
    response.writeHead(story ? 200 : 404, {
      'content-type': isPicture ? 'image/svg+xml' : 'text/html; charset=utf-8',
      'cache-control': isPicture ? 'max-age=3600' : 'no-store',
    });
    response.end(isPicture ? PICTURE : story && pageOf(story));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    newStory: (): SecretStory => {
      const [site, title] = [secret(), secret()];
      const inside = { text: secret(), picture: secret(), quote: secret(), note: secret() };
      const secrets = { site, title, ...inside };
      stories.set(site, secrets);
      return { url: `http://${site}.localhost:${port}/story`, secrets };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"/>';

/** Long enough for a browser to treat it as a large value (64 kB and more). */
const PARAGRAPHS = 300;

function pageOf({ title, text, picture, quote }: SecretStory['secrets']): string {
  const sentence = 'The miller opened the gates before the tide had turned, as he did every week. ';
  const filling = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>${at}. ${sentence.repeat(4)}</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article>
    <h1>${title}</h1><p>${sentence.repeat(3)}${quote}. ${sentence}</p>
    <p>${sentence.repeat(3)}${text}. ${sentence}</p>
    <figure><img src="/${picture}.svg" width="600" height="300" alt="The mill"></figure>${filling.join('')}</article></main></body></html>`;
}
