import { useRef } from 'react';
import { useKeys } from '../../../../platform/ui/keys/use-keys.ts';
import { useAccountSay } from '../account-texts.ts';
import styles from './accounts.module.css';
import type { AccountsFilter } from './queries.ts';

export const stages = ['onboarding', 'live', 'irate', 'lost'] as const;
const bands = ['low', 'medium', 'high'];

/** Search and two filters in a line. */
export function AccountsFilters({
  filter,
  onFilter,
}: {
  filter: AccountsFilter;
  onFilter: (to: AccountsFilter) => void;
}) {
  const say = useAccountSay();
  const search = useRef<HTMLInputElement>(null);
  useKeys({ f: { does: say('accounts.search'), run: () => search.current?.focus() } }, say('accounts.title'));
  return (
    <search className={styles.filters}>
      <input
        ref={search}
        type="search"
        className={styles.search}
        aria-label={say('accounts.search')}
        placeholder={say('accounts.search')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <select
        aria-label={say('accounts.stage')}
        value={filter.lifecycle}
        onChange={(event) => onFilter({ ...filter, lifecycle: event.target.value })}
      >
        <option value="">{say('accounts.any-stage')}</option>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {say(`stage.${stage}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('accounts.band')}
        value={filter.band}
        onChange={(event) => onFilter({ ...filter, band: event.target.value })}
      >
        <option value="">{say('accounts.any-band')}</option>
        {bands.map((band) => (
          <option key={band} value={band}>
            {band}
          </option>
        ))}
      </select>
    </search>
  );
}
