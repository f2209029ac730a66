import { expect, it } from 'vitest';
import { teamTree } from './team-tree.ts';

const team = (id: string, parent: string | null) => ({ id, name: id, parent });
const order = (teams: ReturnType<typeof team>[]) => teamTree(teams).map(({ team: { id }, depth }) => `${depth}${id}`);

it('puts each team after its parent, by name', () => {
  expect(order([team('south', 'desk'), team('desk', null), team('bay', 'south'), team('north', 'desk')])).toEqual([
    '0desk',
    '1north',
    '1south',
    '2bay',
  ]);
});

it('loses no team whose parent is unknown or that stands above itself', () => {
  expect(order([team('a', 'gone'), team('b', 'c'), team('c', 'b')])).toEqual(['0a', '0b', '1c']);
});
