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
      <From give={give} />
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

const day_ms = 86_400_000;

/** Now, or from a later day on. */
function From({ give }: { give: Give }) {
  const say = usePortfolioSay();
  const tomorrow = new Date(useNow(600) + day_ms).toISOString().slice(0, 10);
  const later = give.from !== '';
  return (
    <div className={styles.from}>
      <span id="from">{say('give.from')}</span>
      <div className={styles.row}>
        <div className={styles.segments} role="group" aria-labelledby="from">
          <button type="button" aria-pressed={!later} onClick={() => give.setFrom('')}>
            {say('give.today')}
          </button>
          <button type="button" aria-pressed={later} onClick={() => give.setFrom(give.from || tomorrow)}>
            {say('give.later')}
          </button>
        </div>
        {later && (
          <TextInput
            type="date"
            aria-label={say('give.day')}
            min={tomorrow}
            value={give.from}
            onChange={(event) => give.setFrom(event.currentTarget.value || tomorrow)}
          />
        )}
      </div>
    </div>
  );
}
