import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exports } from '../../modules/intake/exports.ts';
import { may } from '../../catalogue/permissions.ts';
import { unguardCell } from '../../platform/tables/guardCell.ts';
import { clientOf } from './client.ts';
import { nameOf } from './schema.ts';
import { askedOf, sampleOf } from './sample.ts';
import { story } from './story.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

/** Texts that a page, a mail or a spreadsheet could take for something else than text. */
const polyglots = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '＝1+1',
  '<script>window.pwned=1</script>',
  `"><img src=x onerror=window.pwned=1>`,
  `javascript:/*--></title></style></textarea></script><svg/onload=window.pwned=1>`,
  '{{7*7}} ${7*7} <%=7*7%>',
  `';drop table fact;--`,
  '\u202egnp.exe',
  'a,b;c"d\te',
];

let world: World;
beforeAll(async () => {
  world = await startWorld();
  for (const [at, text] of polyglots.entries()) {
    const facts = story(world.a.mark, Date.now() - 40 * 86_400_000, () => text).filter(
      ({ type }) => !/^(team|person)\./.test(type),
    );
    const keyed = facts.map((fact) => ({
      ...fact,
      externalId: `${fact.externalId}/${at}`,
      payload: JSON.parse(
        JSON.stringify(fact.payload).replaceAll(/([Cps]|case|promise)-(C-)?([12])\b/g, `$1-$2$3-${at}`),
      ) as Record<string, unknown>,
    }));
    const results = await world.app.recorder.record(world.a.tenant, keyed);
    expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  }
});
afterAll(() => world.stop());

const administrator = () => world.a.clients.administrator;

test.each(
  sweptRoutes
    .filter(({ method, produces }) => method === 'GET' && produces === undefined)
    .map((route) => [nameOf(route), route] as const),
)('%s gives texts back as data', async (_, route) => {
  const answer = await administrator().ask(askedOf(route, sampleOf(route, world.a)));
  expect(answer.headers['content-type']).toMatch(/^application\/(json|problem\+json)/);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  expect(() => answer.json<unknown>()).not.toThrow();
});

test('accounts come back with the very names that they were given', async () => {
  const answer = await administrator().ask({ method: 'GET', url: '/api/v1/accounts?limit=200' });
  const names = answer.json<{ items: { name: string }[] }>().items.map(({ name }) => name);
  for (const text of polyglots) expect(names).toContain(`${text} ${world.a.mark}`);
});

/** Cells of a CSV file as any reader finds them. */
const cellsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\n\r]*))/g)].map(
    (found) => found[1]?.replaceAll('""', '"') ?? found[2] ?? '',
  );

test.each(Object.keys(exports))('the export of %s holds no cell that a spreadsheet would calculate', async (what) => {
  const answer = await administrator().ask({ method: 'GET', url: `/api/v1/export/${what}` });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
  const cells = cellsOf(answer.body.replace(/^\ufeff/, ''));
  // A negative number is a number, not a formula.
  expect(cells.filter((cell) => /^[=+\-@\t\r\0＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
  if (what === 'accounts')
    for (const text of polyglots) expect(cells.map(unguardCell)).toContain(`${text} ${world.a.mark}`);
});

test.each(Object.keys(exports))('the export of %s holds nothing of another organisation', async (what) => {
  for (const format of ['csv', 'ndjson']) {
    const answer = await administrator().ask({ method: 'GET', url: `/api/v1/export/${what}?format=${format}` });
    expect(answer.body).not.toContain(world.b.mark);
  }
});

test('a lead’s export holds the own team’s accounts and not a colleague’s', async () => {
  expect(may.lead.has('exports.run')).toBe(true);
  const answer = await world.a.clients.lead.ask({ method: 'GET', url: '/api/v1/export/accounts' });
  expect(answer.body).toContain('C-1,');
  expect(answer.body).not.toContain('C-2,');
});

test('mails are of the words that they were given: no header and no address comes in by a name', async () => {
  const email = `header-${randomUUID()}@sample.example`;
  const wrong = [`${email}\r\nBcc: other@evil.example`, `"a@evil.example" <${email}>`, `${email},other@evil.example`];
  for (const each of wrong) {
    const payload = { email: each, role: 'agent' };
    expect((await administrator().ask({ method: 'POST', url: '/api/v1/invitations', payload })).statusCode).toBe(422);
  }
  const other = clientOf(world.server, 'forged host', { ...administrator().headers, host: 'evil.example' });
  const made = await other.ask({ method: 'POST', url: '/api/v1/invitations', payload: { email, role: 'agent' } });
  expect(made.statusCode).toBe(201);
  const [mail] = await world.owner<
    { text: string }[]
  >`select body_text as text from mail_outbox where recipient = ${email}`;
  expect(mail!.text).toContain('https://kept.example.org/invitation#');
  expect(mail!.text).not.toContain('evil');
});
