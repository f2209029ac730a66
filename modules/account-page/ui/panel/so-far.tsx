import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import styles from './context-panel.module.css';
import { soFar } from './so-far-lines.ts';

/** The last three things that happened, each on two lines at most; the whole of it is a press away. */
export function SoFar({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const lines = soFar(context, say, format);
  return (
    <ContextPart title={say('panel.so-far')}>
      {lines.length === 0 && <p className={styles.faint}>{say('panel.nothing-so-far')}</p>}
      <ul className={styles.lines}>
        {lines.map(({ key, at, what, source }) => (
          <li key={key}>
            <time dateTime={new Date(at).toISOString()}>{format.when(at, now)}</time>
            <span title={what}>
              {what} {source && <small>{source}</small>}
            </span>
          </li>
        ))}
      </ul>
    </ContextPart>
  );
}
