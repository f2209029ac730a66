import type { Answer } from '../../../platform/http/client.ts';
import type { getSearch } from '../routes.ts';

export type Group = Answer<typeof getSearch>['groups'][number];
export type FoundItem = Group['items'][number];

/** The address at which one finds what was found. */
export function whereIs({ kind, id, account, title }: FoundItem): string {
  if (kind === 'person') return `/people?person=${id}`;
  if (kind === 'project') return `/projects/${id}`;
  if (kind === 'learning') return `/learnings?q=${encodeURIComponent(title.text.slice(0, 60))}`;
  return account ? `/accounts/${account.id}` : '/';
}

/** A plain link, pressed: the shell turns it into a step within the app. */
export function go(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
}
