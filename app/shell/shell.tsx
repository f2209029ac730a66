import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { FormatProvider } from '../../platform/ui/format/format-provider.tsx';
import { ViewerProvider } from '../../platform/ui/viewer.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { OfflineLine } from './offline-line.tsx';
import { navGroups, type PageData } from './page-data.ts';
import { sessionQuery } from './session.ts';
import { useShellSay } from './shell-texts.ts';
import styles from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { Topbar } from './topbar.tsx';
import { useInsideLinks } from './use-inside-links.ts';
import { usePageKeys } from './use-page-keys.tsx';
import { usePageTitle } from './use-page-title.ts';

const Rings = lazy(() => import('../../modules/today/ui/ring/rings.tsx'));

/** The frame of every signed-in page: navigation, search, the state of what was written, and whose day it is. */
export function Shell({ pages }: { pages: readonly PageData[] }) {
  const say = useShellSay();
  const router = useRouter();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { person, organisation, permissions, zone } = session;
  const groups = useMemo(() => navGroups(pages, (wanted) => permissions.includes(wanted)), [pages, permissions]);
  const viewer = useMemo(() => ({ ...person, permissions }), [person, permissions]);
  const go = (path: string) => void router.navigate({ to: path });
  usePageTitle(pages);
  useLeftFromBefore(person.id);
  useInsideLinks();
  const mayLog = permissions.includes('interactions.log');
  const { openAdd, openSearch, openKeys, overlays } = usePageKeys(groups, go, mayLog);
  return (
    <FormatProvider zone={zone} locale={organisation.locale} currency={organisation.currency}>
      <ViewerProvider viewer={viewer}>
        <div className={styles.shell}>
          <a className={styles.skip} href="#page">
            {say('shell.skip')}
          </a>
          <Sidebar groups={groups} session={session} />
          <div className={styles.right}>
            <Topbar onSearch={openSearch} onKeys={openKeys} {...(mayLog ? { onAdd: openAdd } : {})} />
            <OfflineLine />
            {mayLog && (
              <Suspense>
                <Rings />
              </Suspense>
            )}
            <main id="page" className={styles.main} data-scroll="" tabIndex={-1}>
              <Outlet />
            </main>
          </div>
          <BottomBar groups={groups} session={session} />
        </div>
        {overlays}
      </ViewerProvider>
    </FormatProvider>
  );
}

/** What was written here on an earlier visit and didn't arrive is sent now, and shown while it waits. */
function useLeftFromBefore(person: string): void {
  useEffect(() => {
    void import('../../platform/ui/save/outbox.ts').then(({ outboxOf }) => outboxOf(person));
  }, [person]);
}
