import { MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { usePortfolioSay } from '../portfolio-texts.ts';
import { holdersQuery } from '../queries.ts';
import styles from './give.module.css';
import type { Give, Way } from './use-give.ts';

const ways: readonly Way[] = ['number', 'bands', 'money'];

/** The four questions of a hand-over: to whom, spread how, from when, and why. */
export function GiveForm({ give }: { give: Give }) {
  const say = usePortfolioSay();
  const now = useNow(600);
  const { data } = useQuery(holdersQuery);
  const teams = Map.groupBy(data?.people ?? [], ({ team }) => team ?? '');
  const choices = [...teams].map(([group, people]) => ({
    group,
    items: people.map(({ id, name, accounts }) => ({
      value: id,
      label: say('give.person', { name, count: accounts }),
    })),
  }));
  return (
    <div className={styles.form}>
      <MultiSelect
        className={styles.whom}
        label={say('give.to')}
        placeholder={give.people.length === 0 ? say('give.to-placeholder') : ''}
        data={choices}
        value={[...give.people]}
        onChange={give.choosePeople}
        searchable
        hidePickedOptions
        comboboxProps={{ shadow: 'md' }}
      />
      {give.people.length > 1 && (
        <div className={styles.spread}>
          <span id="spread">{say('give.spread')}</span>
          <div className={styles.segments} role="group" aria-labelledby="spread">
            {ways.map((way) => (
              <button key={way} type="button" aria-pressed={give.spread === way} onClick={() => give.chooseSpread(way)}>
                {say(`give.${way}`)}
              </button>
            ))}
          </div>
        </div>
      )}
      <TextInput
        type="date"
        className={styles.from}
        label={say('give.from')}
        min={new Date(now).toISOString().slice(0, 10)}
        value={give.from}
        onChange={(event) => give.setFrom(event.currentTarget.value)}
      />
      <TextInput
        className={styles.why}
        label={say('give.reason')}
        placeholder={say('give.reason-placeholder')}
        maxLength={500}
        value={give.reason}
        onChange={(event) => give.setReason(event.currentTarget.value)}
      />
    </div>
  );
}
