import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Ground } from '../kept.ts';
import { benchPassword, type World } from './world.ts';

export interface LogRate {
  clients: number;
  /** Talks logged a second through HTTP, and the same rows written raw. */
  http: number;
  raw: number;
  ratio: number;
}

/** Runs `work` over and over on n lanes for a while; answers how often a second it came back. */
const rate = async (lanes: number, seconds: number, work: (lane: number) => Promise<void>): Promise<number> => {
  let done = 0;
  const started = performance.now();
  const until = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() < until) {
        await work(lane);
        done++;
      }
    }),
  );
  return done / ((performance.now() - started) / 1_000);
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const post = (
  address: string,
  path: string,
  cookie: string,
  body: object,
): Promise<{ status: number; cookies: string[]; text: string }> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const url = new URL(path, address);
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          origin: url.origin,
          cookie,
        },
      },
      (answer) => {
        let got = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (got += part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [], text: got }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });

const signIn = async (address: string, email: string): Promise<string> => {
  const answer = await post(address, '/api/v1/sign-in', '', { email, password: benchPassword });
  if (answer.status !== 200) throw new Error(`Signing in for the measurement failed: ${answer.text}`);
  return answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
};

const talk = (account: string, now: number) => ({
  id: randomUUID(),
  account,
  happenedAt: new Date(now).toISOString(),
  channel: 'call',
  purpose: 'intervention',
  outcome: 'reached',
  minutes: 7,
  happiness: 4,
  note: 'Spoke with the owner; reminders are used by the front desk now.',
  next: { at: new Date(now + 2 * 86_400_000).toISOString(), channel: 'call', purpose: 'training' },
});

/** Logging a talk through HTTP against the same rows written raw, at each number of clients, in one run. */
export const measureLogging = async (
  ground: Ground,
  world: World,
  address: string,
  clientCounts: readonly number[],
  seconds: number,
): Promise<LogRate[]> => {
  await ground.owner.unsafe(await readFile(join(import.meta.dirname, 'raw-log.sql'), 'utf8'));
  const raw = postgres(ground.databaseUrl, { max: Math.max(...clientCounts), onnotice: () => {} });
  const cookies = await Promise.all(
    world.people.slice(0, Math.max(...clientCounts)).map((person) => signIn(address, person.email)),
  );
  const of = (person: number) => world.accounts.filter((account) => account.person === person);
  const portfolios = world.people.map((_, person) => of(person));
  const answers: LogRate[] = [];
  let nth = 0;
  for (const clients of clientCounts) {
    const viaHttp = async (lane: number) => {
      const list = portfolios[lane]!;
      const answer = await post(
        address,
        '/api/v1/interactions',
        cookies[lane]!,
        talk(list[nth++ % list.length]!.id, Date.now()),
      );
      if (answer.status !== 201) throw new Error(`Logging failed: ${answer.text}`);
    };
    const viaRaw = async (lane: number) => {
      const list = portfolios[lane]!;
      const account = list[nth++ % list.length]!;
      await raw`select bench_log(${world.tenant}, ${account.id}, ${world.people[lane]!.id}, ${account.key}, ${Math.floor(nth / list.length)}::int8)`;
    };
    await rate(clients, 1, viaHttp);
    await rate(clients, 1, viaRaw);
    const http = [await rate(clients, seconds / 2, viaHttp)];
    const plain = [await rate(clients, seconds / 2, viaRaw)];
    http.push(await rate(clients, seconds / 2, viaHttp));
    plain.push(await rate(clients, seconds / 2, viaRaw));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    answers.push({ clients, http: mean(http), raw: mean(plain), ratio: mean(http) / mean(plain) });
  }
  await raw.end();
  return answers;
};
