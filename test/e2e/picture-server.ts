import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { png } from '../png.ts';

/** Somebody else's names; every one of them means this machine. */
export const PAGE_HOST = 'page.example';
export const PICTURE_HOST = 'pictures.example';
/** One that no page of the world may send a reader to. */
export const PRIVATE_HOST = '127.0.0.1';

/** One request as it came in; `headers` are those by which a reader could be known. */
export interface Asked {
  host: string;
  path: string;
  headers: { cookie?: string; origin?: string; referer?: string };
}

export interface PictureServer {
  /** What has been asked for since `forget` was called. */
  asked: Asked[];
  forget(): void;
  /** An address of one of the hosts. */
  at(host: string, path: string): string;
  close(): Promise<void>;
}

const COOKIES = ['strict=1; SameSite=Strict; HttpOnly', 'lax=1; SameSite=Lax', 'plain=1'];

/** Serves pictures and an article that shows them, gives out cookies, and writes down who asks. */
export async function servePictures(): Promise<PictureServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const entry = written(request);
    // Both browsers look for one of their own accord.
    if (entry.path !== '/favicon.ico') asked.push(entry);
    answer(entry, at, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const at = (host: string, path: string) => `http://${host}:${port}${path}`;
  return {
    asked,
    forget: () => void asked.splice(0),
    at,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function written({ headers, url = '/' }: IncomingMessage): Asked {
  const { host = '', cookie, origin, referer } = headers;
  return {
    host: host.replace(/:\d+$/, ''),
    path: url,
    headers: { ...(cookie && { cookie }), ...(origin && { origin }), ...(referer && { referer }) },
  };
}

function answer({ path }: Asked, at: PictureServer['at'], response: ServerResponse): void {
  const { pathname, searchParams } = new URL(path, 'http://x');
  if (pathname === '/moved')
    return void response.writeHead(302, { location: searchParams.get('to') ?? '/' }).end();
  const isPicture = pathname.endsWith('.png');
  response.writeHead(200, {
    'content-type': isPicture ? 'image/png' : 'text/html; charset=utf-8',
    'set-cookie': COOKIES,
    'cache-control': 'no-store',
  });
  if (isPicture) response.end(pathname === '/tiny.png' ? png(1, 1) : png(40, 24));
  else response.end(pathname === '/story' ? story(at) : '<h1>Cookies for everybody</h1>');
}

const PROSE =
  'The ferry ran for sixty-one years without a timetable, and the people who used it said that they ' +
  'never missed one: it came when somebody rang the bell, and left when nobody else was in sight. ';

/** Every way in which a page can name a picture, and what must become of it. */
function story(at: PictureServer['at']): string {
  const picture = (path: string) => at(PICTURE_HOST, path);
  const moved = (to: string) => picture(`/moved?to=${encodeURIComponent(to)}`);
  return `<!doctype html><html lang="en"><title>The ferry without a timetable</title>
    <article><h1>The ferry without a timetable</h1>
    <figure><img src="${picture('/lead.png')}" alt="The ferry"><figcaption>The ferry at the quay.</figcaption></figure>
    <p>${PROSE}</p>
    <p><img src="/own.png" alt="The bell"> ${PROSE}
      <img src="${picture('/small.png')}" srcset="${picture('/large.png')} 2x, ${picture('/middle.png')} 1x" alt="The quay">
      <img src="${moved(picture('/arrived.png'))}" alt="A rope">
      <img src="${moved(at(PRIVATE_HOST, '/moved-here.png'))}" alt="A detour">
      <img src="${at(PRIVATE_HOST, '/router.png')}" alt="A router">
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${picture('/lazy.png')}" alt="The far side">
      <img src="${picture('/pixel.png')}" width="1" height="1"><img src="${picture('/tiny.png')}"></p>
    ${`<p>${PROSE}</p>`.repeat(12)}</article></html>`;
}
