/** What the server answered last, kept on this device so that it can be looked at without a network. */
export interface KeptAnswer {
  key: string;
  /** When it was answered, epoch milliseconds. */
  at: number;
  body: unknown;
}

const most = 80;
const oldest_ms = 7 * 86_400_000;

let opened: Promise<IDBDatabase> | null = null;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
  });

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('kept-answers', 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('answer', { keyPath: 'key' }).createIndex('at', 'at');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
  }));

const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await open()).transaction('answer', mode).objectStore('answer');

/** Keeps an answer, and lets go of the oldest where there are too many. */
export async function keepAnswer(key: string, body: unknown): Promise<void> {
  const answers = await store('readwrite');
  await settled(answers.put({ key, at: Date.now(), body } satisfies KeptAnswer));
  if ((await settled(answers.count())) <= most) return;
  const first = await settled(answers.index('at').openCursor());
  first?.delete();
}

/** The answer that was kept last under a key; null where there is none, or it is older than a week. */
export async function keptAnswer(key: string): Promise<KeptAnswer | null> {
  const found = (await settled((await store('readonly')).get(key))) as KeptAnswer | undefined;
  return found && Date.now() - found.at < oldest_ms ? found : null;
}

/** Forgets everything: whoever was signed in here has left. */
export async function forgetAnswers(): Promise<void> {
  await settled((await store('readwrite')).clear());
}
