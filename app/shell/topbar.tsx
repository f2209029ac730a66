import { useNow } from '../../platform/ui/clock/now.ts';
import { useFormat } from '../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../platform/ui/keys/key-caps.tsx';
import { useKitSay } from '../../platform/ui/kit-texts.ts';
import { SaveState } from '../../platform/ui/save/save-state.tsx';
import { useMay } from '../../platform/ui/viewer.tsx';
import { Bell } from '../../modules/notices/ui/bell.tsx';
import { useShellSay } from './shell-texts.ts';
import styles from './topbar.module.css';

interface TopbarProps {
  onSearch: () => void;
  onKeys: () => void;
  onAdd?: () => void;
}

/** Search, the day and time where the reader is, whether all is saved, and the way to the keys. */
export function Topbar({ onSearch, onKeys, onAdd }: TopbarProps) {
  const say = useShellSay();
  const kit = useKitSay();
  const may = useMay();
  const format = useFormat();
  const now = useNow(5);
  return (
    <header className={styles.top}>
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Meta+K Control+K">
        <span className={styles.long}>{say('shell.search')}</span>
        <span className={styles.short}>{say('shell.search-short')}</span>
        <KeyCaps keys="mod+k" />
      </button>
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {format.day(now, now)} · {format.time(now)}
      </time>
      <span className={styles.end}>
        <SaveState />
        {onAdd && (
          <button type="button" className={styles.add} onClick={onAdd} aria-keyshortcuts="c">
            + {say('shell.add-short')}
          </button>
        )}
        {may('notices.read') && <Bell keysLabel={kit('keys.everywhere')} />}
        <button type="button" className={styles.keys} onClick={onKeys}>
          <KeyCaps keys="?" /> {say('shell.keys')}
        </button>
      </span>
    </header>
  );
}
