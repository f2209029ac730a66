import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { endMySession } from '../../../platform/auth/routes/me.ts';
import { call } from '../../../platform/http/client.ts';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { browserOf } from './browser-words.ts';
import { sessionsQuery } from './settings-data.ts';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

/** Every browser that is signed in as me; each can be signed out from here. */
export function SessionsPart() {
  const say = useSettingsSay();
  const format = useFormat();
  const change = useChange();
  const query = useQuery(sessionsQuery);
  const end = (session: string) =>
    void change(() =>
      call<typeof endMySession>('DELETE', '/api/v1/me/sessions/:session', { params: { session } }),
    ).catch((error: Error) => toast(error.message, 'red'));
  const words = (agent: string | null) => {
    const found = browserOf(agent);
    return found ? say('sessions.on', found) : say('sessions.unknown');
  };
  return (
    <Section title={say('sessions.title')}>
      <div className={styles.part}>
        <Loaded query={query} skeleton={<RowsSkeleton count={2} />}>
          {(sessions) => (
            <>
              <ul className={styles.lines}>
                {sessions.map(({ id, browser, address, madeAt, current }) => (
                  <li key={id}>
                    <span>
                      <strong>{words(browser)}</strong>
                      <small>
                        {[address, say('sessions.since', { when: format.when(madeAt) })].filter(Boolean).join(' · ')}
                      </small>
                    </span>
                    {current ? (
                      <Chip tone="green">{say('sessions.this')}</Chip>
                    ) : (
                      <Button variant="default" size="compact-sm" onClick={() => end(id)}>
                        {say('sessions.end')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {sessions.length > 2 && (
                <div className={styles.acts}>
                  <Button variant="default" onClick={() => end('others')}>
                    {say('sessions.end-others')}
                  </Button>
                </div>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Section>
  );
}
