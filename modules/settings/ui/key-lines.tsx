import type { removeKey } from '../../../platform/auth/routes/keys.ts';
import { call } from '../../../platform/http/client.ts';
import { SureButton } from '../../../platform/ui/form/sure-button.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import type { Key } from './settings-data.ts';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

/** Each key with its first letters, its scopes, in whose name it acts, when it was used and when it ends. */
export function KeyLines({ keys }: { keys: readonly Key[] }) {
  const say = useSettingsSay();
  const format = useFormat();
  const change = useChange();
  if (keys.length === 0) return <Empty title={say('keys.none')}>{say('keys.none-detail')}</Empty>;
  return (
    <ul className={styles.lines}>
      {keys.map(({ id, name, start, userName, scopes, lastUsedAt, expiresAt }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong> <code>{start}…</code>
            <small>{scopes.join(', ')}</small>
            <small>
              {[
                `${say('keys.owner')} ${userName}`,
                `${say('keys.used')} ${lastUsedAt === null ? say('keys.never') : format.when(lastUsedAt)}`,
                `${say('keys.expires')} ${expiresAt === null ? say('keys.no-end') : format.day(expiresAt)}`,
              ].join(' · ')}
            </small>
          </span>
          <SureButton
            question={say('keys.end-question', { name: name ?? '' })}
            keep={say('act.keep')}
            onSure={() => change(() => call<typeof removeKey>('DELETE', '/api/v1/keys/:key', { params: { key: id } }))}
          >
            {say('keys.end')}
          </SureButton>
        </li>
      ))}
    </ul>
  );
}
