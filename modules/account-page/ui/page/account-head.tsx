import { Chip } from '../../../../platform/ui/chip.tsx';
import { useAccountSay } from '../account-texts.ts';
import { stageName } from './stage-name.ts';
import type { AccountContext } from '../queries.ts';
import styles from './account-page.module.css';

/** The line under the name: stage, band, tier, products, happiness, and who looks after it. */
export function AccountHead({ context: { account, bands } }: { context: AccountContext }) {
  const say = useAccountSay();
  const { lifecycle, band, tier, products, owner, city, key } = account;
  const place = bands.findIndex((one) => one.key === band);
  const bandTone = place === 0 ? 'red' : place === bands.length - 1 ? 'green' : 'neutral';
  return (
    <span className={styles.head}>
      <Chip tone={lifecycle === 'irate' || lifecycle === 'lost' ? 'red' : 'accent'}>{stageName(lifecycle, say)}</Chip>
      {band && <Chip tone={bandTone}>{bands[place]?.name ?? band}</Chip>}
      {tier && <Chip>{say('panel.tier', { tier })}</Chip>}
      {products.map((product) => (
        <Chip key={product}>{product}</Chip>
      ))}
      <span className={styles.words}>
        {[key, city, owner?.name ?? say('page.held-by-nobody')].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
