import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Fact } from '../../platform/ledger/fact.ts';
import { projectFacts } from './facts.ts';
import { projectFrom } from './project.ts';

const day = 86_400_000;
const fact = (type: string, at: number, payload: object, person: string | null = 'asha'): Fact => ({
  ...{ id: `${type} ${at}`, type, happenedAt: at, recordedAt: at, actor: null, channel: 'api', source: 't' },
  ...{ externalId: `${type} ${at}`, corrects: null, account: null, person },
  payload: { project: 'p', ...payload },
});
const started = fact('project.started', 1, { name: 'Online booking', aim: 'No paper' });
const first = fact('project.milestone-set', 2, { milestone: 'a', text: 'Diary copied', by: '2026-11-27' });
const second = fact('project.milestone-set', 3, { milestone: 'b', text: 'Staff trained', by: '2026-12-04' }, 'ravi');

it('is open with its steps and everybody who owns one', () => {
  const project = projectFrom([started, first, second]);
  expect(project).toMatchObject({ name: 'Online booking', state: 'open', people: ['asha', 'ravi'] });
  expect(project.milestones.map(({ key, state, by }) => [key, state, by])).toEqual([
    ['a', 'open', '2026-11-27'],
    ['b', 'open', '2026-12-04'],
  ]);
});

it('keeps the first day of a step that is moved or described anew', () => {
  const moved = fact('project.milestone-moved', 4, { milestone: 'a', to: '2026-12-01T00:00:00Z' });
  const again = fact('project.milestone-set', 5, { milestone: 'a', text: 'Diary and contacts', by: '2026-12-09' });
  const [step] = projectFrom([started, first, moved, again]).milestones;
  expect(step).toMatchObject({ by: '2026-11-27', text: 'Diary and contacts', movedTo: Date.parse('2026-12-01') });
});

it('ends once: what comes after the end of a step or of the project changes nothing', () => {
  const done = fact('project.milestone-done', 6, { milestone: 'a' });
  const dropped = fact('project.milestone-dropped', 7, { milestone: 'a', reason: 'no' });
  const closed = fact('project.closed', 8, { note: 'All online' });
  const cancelled = fact('project.cancelled', 9, { reason: 'no' });
  const project = projectFrom([cancelled, dropped, started, first, done, closed]);
  expect(project).toMatchObject({ state: 'closed', endedAt: 8, endNote: 'All online' });
  expect(project.milestones[0]).toMatchObject({ state: 'done', endedAt: 6 });
});

it('is not there before something starts it', () => {
  expect(projectFrom([first])).toMatchObject({ state: 'unstarted', name: null });
  expect(projectFrom([])).toMatchObject({ state: 'unstarted', milestones: [] });
});

test('the order in which facts come in says nothing', () => {
  const any = fc
    .tuple(fc.constantFrom(...projectFacts), fc.integer({ min: 1, max: 40 }), fc.constantFrom('a', 'b'))
    .map(([type, at, milestone]) => fact(type.type, at * day, { ...type.example, milestone }));
  fc.assert(
    fc.property(
      fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      (facts, seeds) => {
        const shuffled = facts.map((each) => [seeds.next().value!, each] as const).sort((a, b) => a[0] - b[0]);
        const keyed = (list: readonly Fact[]) => {
          const { milestones, ...rest } = projectFrom(list);
          return { ...rest, milestones: milestones.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
        };
        expect(keyed(shuffled.map(([, each]) => each))).toEqual(keyed(facts));
      },
    ),
  );
});
