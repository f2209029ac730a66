import { Link } from '@tanstack/react-router';
import { useNavCount } from '../../platform/ui/layout/nav-count.ts';
import { useLabel } from '../../platform/ui/texts.ts';
import type { NavEntry } from './page-data.ts';

/** One page in the navigation, with its count. */
export function NavItem({ entry, className, onClick }: { entry: NavEntry; className: string; onClick?: () => void }) {
  const label = useLabel();
  const count = useNavCount(entry.path);
  return (
    <Link
      to={entry.path}
      className={className}
      activeOptions={{ exact: entry.path === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      {...(onClick ? { onClick } : {})}
    >
      <span>{label(entry.label)}</span>
      {count && <span data-count="">{count}</span>}
    </Link>
  );
}
