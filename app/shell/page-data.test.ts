import { expect, it } from 'vitest';
import { navGroups, type PageData } from './page-data.ts';

const page = (path: string, group: string, order: number, permission: string | null = null): PageData => ({
  path,
  title: path,
  permission,
  nav: { group, label: path, order },
  load: () => Promise.reject(new Error('not opened here')),
});
const pages = [
  page('/huddle', 'Rhythm', 20),
  page('/', '', 1),
  page('/cases', '', 9, 'case.read'),
  { ...page('/x', '', 2), nav: null },
];

it('groups the navigation in its order, the first group first', () => {
  const groups = navGroups(pages, () => true);
  expect(groups.map(({ group, entries }) => [group, entries.map(({ path }) => path)])).toEqual([
    ['', ['/', '/cases']],
    ['Rhythm', ['/huddle']],
  ]);
});

it('leaves out what the person may not open', () => {
  expect(navGroups(pages, () => false)[0]?.entries.map(({ path }) => path)).toEqual(['/']);
});
