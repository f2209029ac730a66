import { type Answer, call } from '../../../platform/http/client.ts';
import { type Command, provideCommands } from '../../../platform/ui/command/command.ts';
import { rankCommands } from '../../../platform/ui/command/rank-commands.ts';
import type { getMeasures } from '../../scorecard/index.ts';
import type { getSearch } from '../routes.ts';
import { searchSay as say } from './search-texts.ts';
import { go, type FoundItem, type Group, whereIs } from './where.ts';

const MOST_MEASURES = 4;

const ask = async (q: string, signal: AbortSignal): Promise<Group[]> =>
  (await call<typeof getSearch>('GET', '/api/v1/search', { query: { q }, signal })).groups;

const commandOf = (item: FoundItem, group: string): Command => {
  const { kind, id, title, detail, said, at } = item;
  return {
    id: `${kind} ${id}`,
    title: title.text,
    group,
    ...(detail ? { detail: detail.text } : {}),
    marks: { title: title.marks, ...(detail ? { detail: detail.marks } : {}) },
    ...(said ? { said } : {}),
    ...(at !== null && kind !== 'account' ? { at } : {}),
    run: () => go(whereIs(item)),
  };
};

const doing = /^(log|talk|call|plan)\s+(?:a\s+|the\s+|next\s+|talk\s+|call\s+|with\s+)*/i;

/** What can be done with an account that answers: log a talk, plan the next one. */
const deeds = ({ id, title: { text: name } }: FoundItem): Command[] => [
  {
    id: `log ${id}`,
    title: say('log-with', { name }),
    group: say('actions'),
    run: () => go(`/accounts/${id}?do=log`),
  },
  {
    id: `plan ${id}`,
    title: say('plan-with', { name }),
    group: say('actions'),
    run: () => go(`/accounts/${id}?do=plan`),
  },
];

const actions: readonly Command[] = [
  { id: 'do new-project', title: say('new-project'), words: 'new project create', run: () => go('/projects?new=yes') },
  { id: 'do import', title: say('import-file'), words: 'import upload csv excel', run: () => go('/import') },
];

/** Everything that the server finds, with what can be done about the first account among it. */
async function search(query: string, signal: AbortSignal): Promise<Command[]> {
  const typed = query.trim();
  if (typed === '') {
    const [recent] = await ask('', signal);
    return (recent?.items ?? []).map((item) => commandOf(item, say('spoken-last')));
  }
  if (typed.length < 2) return [];
  const verb = doing.exec(typed)?.[0] ?? '';
  const groups = await ask(typed, signal);
  const meant = verb === '' ? groups : await ask(typed.slice(verb.length), signal);
  const accounts = meant.find(({ kind }) => kind === 'account')?.items ?? [];
  const plans = verb.toLowerCase().startsWith('plan');
  const about =
    verb === '' ? accounts.slice(0, 1).flatMap(deeds) : accounts.flatMap((item) => deeds(item)[plans ? 1 : 0]!);
  const found = groups.flatMap(({ kind, items }) => items.map((item) => commandOf(item, say(`kind.${kind}`))));
  const all: Command[] =
    found.length === 0
      ? []
      : [
          {
            id: `search ${typed}`,
            title: say('all-results', { query: typed }),
            group: say('more'),
            run: () => go(`/search?q=${encodeURIComponent(typed)}`),
          },
        ];
  return verb === '' ? [...found, ...about, ...all] : [...about, ...found, ...all];
}

type Measures = Answer<typeof getMeasures>['items'];
let known: Promise<Measures> | null = null;

/** The dictionary, asked for once; who may not read it finds no measures. */
const measures = (): Promise<Measures> =>
  (known ??= call<typeof getMeasures>('GET', '/api/v1/measures').then(
    ({ items }) => items,
    () => [],
  ));

async function searchMeasures(query: string): Promise<Command[]> {
  if (query.trim().length < 2) return [];
  const commands = (await measures()).map(({ key, name, question }): Command => ({
    ...{ id: `measure ${key}`, title: name, words: `${name} ${question}`, group: say('measures') },
    run: () => go(`/dictionary?measure=${key}`),
  }));
  return rankCommands(commands, query).slice(0, MOST_MEASURES);
}

provideCommands({ key: 'search', label: say('title'), search });
provideCommands({
  key: 'actions',
  label: say('actions'),
  search: (query) => (query.trim() === '' ? [] : rankCommands(actions, query)),
});
provideCommands({ key: 'measures', label: say('measures'), search: searchMeasures });
