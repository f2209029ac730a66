import { describe, expect, it } from 'vitest';
import { inOrder, refuseParent, type Leaf } from './goal-tree.ts';

const goals: Leaf[] = [
  { id: 'person', parent_id: 'team', level: 'person' },
  { id: 'company', parent_id: null, level: 'organisation' },
  { id: 'team', parent_id: 'company', level: 'team' },
];

describe('the tree of goals', () => {
  it('stands in order, and below what can be seen', () => {
    expect(inOrder(goals).map(({ goal, depth }) => `${depth} ${goal.id}`)).toEqual(['0 company', '1 team', '2 person']);
    expect(inOrder(goals.slice(0, 1))).toEqual([{ goal: goals[0], depth: 0 }]);
  });

  it('refuses a circle, a parent below and a parent that is not there', () => {
    expect(refuseParent(goals, { id: 'team', parent_id: 'company', level: 'team' })).toBeNull();
    expect(refuseParent(goals, { id: 'company', parent_id: 'team', level: 'organisation' })).toMatch(/cannot serve/);
    expect(refuseParent(goals, { id: 'new', parent_id: 'gone', level: 'person' })).toMatch(/no such goal/);
    const twins: Leaf[] = [
      { id: 'x', parent_id: 'y', level: 'team' },
      { id: 'y', parent_id: 'x', level: 'team' },
    ];
    expect(refuseParent(twins, twins[0]!)).toMatch(/below itself/);
  });
});
