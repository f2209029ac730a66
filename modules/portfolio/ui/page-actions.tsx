import { addressOf } from '../../../platform/http/client.ts';
import { useMay } from '../../../platform/ui/viewer.tsx';
import type { Asked } from './asked.ts';
import styles from './page-actions.module.css';
import { usePortfolioSay } from './portfolio-texts.ts';

/** What leads away from the list: the hand-overs, and the list as a file. */
export function PageActions({ asked }: { asked: Asked }) {
  const say = usePortfolioSay();
  const may = useMay();
  return (
    <nav className={styles.links} aria-label={say('handed')}>
      <a href="/accounts/handed">{say('handed')}</a>
      {may('exports.run') && (
        <a href={addressOf('/api/v1/portfolio/export', { query: asked })} download title={say('export.hint')}>
          {say('export')}
        </a>
      )}
    </nav>
  );
}
