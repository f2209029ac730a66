import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../../platform/http/client.ts';
import type { getProject, getProjectOwners, getProjects } from '../routes.ts';

export type ProjectRow = Answer<typeof getProjects>['items'][number];
export type ProjectDetail = Answer<typeof getProject>;
export type Step = ProjectDetail['milestones'][number];
export type Whose = 'mine' | 'all';
export type Which = 'open' | 'ended';

export const projectsQuery = (whose: Whose, state: Which) =>
  infiniteQueryOptions({
    queryKey: ['projects', whose, state],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getProjects>('GET', '/api/v1/projects', {
        query: { whose, state, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const projectQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project],
    queryFn: ({ signal }) =>
      call<typeof getProject>('GET', '/api/v1/projects/:project', { params: { project }, signal }),
  });

/** Everybody who may own something. */
export const ownersQuery = queryOptions({
  queryKey: ['people', 'owners'],
  queryFn: ({ signal }) => call<typeof getProjectOwners>('GET', '/api/v1/projects/owners', { signal }),
  select: ({ items }) => items.map(({ id, name }) => ({ value: id, label: name })),
  staleTime: 5 * 60_000,
});

/** What a change of a project changes on the screens. */
export function forgetProject(client: QueryClient, project: string): Promise<void> {
  void client.invalidateQueries({ queryKey: ['projects'] });
  void client.invalidateQueries({ queryKey: ['today'] });
  void client.invalidateQueries({ queryKey: ['commitment'] });
  return client.invalidateQueries({ queryKey: ['project', project] });
}
