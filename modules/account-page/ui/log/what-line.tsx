import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { offered } from './offered.ts';
import type { TalkState } from './use-talk.ts';
import styles from './what-line.module.css';

/** How one spoke and what about: suggested from the row, seldom changed. */
export function WhatLine({ talk, choices }: { talk: TalkState; choices: AccountContext['choices'] }) {
  const say = useAccountSay();
  return (
    <div className={styles.what}>
      <Choice
        label={say('log.channel')}
        value={talk.channel}
        of={offered(choices.channels)}
        onChange={(channel) => talk.write({ channel })}
      />
      <Choice
        label={say('log.purpose')}
        value={talk.purpose}
        of={offered(choices.purposes)}
        onChange={(purpose) => talk.write({ purpose })}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  of: readonly { key: string; name: string }[];
  onChange: (key: string) => void;
}

/** The device's own list: the quickest there is by thumb and by first letter. */
function Choice({ label, value, of, onChange }: ChoiceProps) {
  return (
    <span className={styles.pick}>
      <select
        className={styles.choice}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {of.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
