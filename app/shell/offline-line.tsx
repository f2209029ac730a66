import { useFormat } from '../../platform/ui/format/format-provider.tsx';
import { useKitSay } from '../../platform/ui/kit-texts.ts';
import { useAsOf } from '../../platform/ui/offline/as-of.ts';
import { useOnline } from '../../platform/ui/request/use-online.ts';
import styles from './shell.module.css';

/** Without a network: that it is so, and since when what is shown may be out of date. */
export function OfflineLine() {
  const say = useKitSay();
  const format = useFormat();
  const online = useOnline();
  const asOf = useAsOf();
  if (online && asOf === null) return null;
  return (
    <p className={styles.offline} role="status">
      {asOf === null ? say('offline.line') : say('offline.as-of', { when: format.when(asOf) })}
    </p>
  );
}
