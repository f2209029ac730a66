import { useQuery } from '@tanstack/react-query';
import { usePortfolioSay } from './portfolio-texts.ts';
import { handedQuery } from './queries.ts';
import styles from './page-actions.module.css';

/** Says that accounts wait for one's word, while they do. */
export function HandedStrip() {
  const say = usePortfolioSay();
  const { data } = useQuery(handedQuery);
  if (!data || data.open === 0) return null;
  return (
    <p className={styles.strip}>
      {say('handed.wait', { count: data.open })} <a href="/accounts/handed">{say('handed.look')}</a>
    </p>
  );
}
