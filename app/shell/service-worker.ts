/**
 * Keeps the app's own files on the device, so that it opens without a network. It never touches what the API answers.
 * The build puts the list of files in front of this text (vite.config.ts); nothing is imported here.
 */
declare const shell: { version: string; files: string[] };

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as {
  clients: { claim(): Promise<void> };
  location: Location;
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
};
const place = `kept ${shell.version}`;
const patience_ms = 4_000;

const keepShell = async (): Promise<void> => {
  const cache = await caches.open(place);
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: file === '/' ? 'reload' : 'default' })));
};

const dropOlder = async (): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('kept ') && name !== place).map((name) => caches.delete(name)),
  );
  await scope.clients.claim();
};

/** The page as the server has it; where that takes too long or nobody answers, the one that was kept. */
const page = async (request: Request): Promise<Response> => {
  const kept = await caches.match('/');
  const asked = fetch(request);
  if (!kept) return asked;
  const tired = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), patience_ms));
  return Promise.race([asked.catch(() => kept.clone()), tired]);
};

/** A file whose name says what is in it: the kept one is the right one for good. */
const asset = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(place)).put(request, answer.clone());
  return answer;
};

const freshOrKept = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw error;
  }
};

scope.addEventListener('install', (event) => event.waitUntil(keepShell()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (shell.files.includes(pathname)) event.respondWith(freshOrKept(request));
});
