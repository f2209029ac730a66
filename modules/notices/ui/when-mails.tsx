import { useNoticeSay } from './notice-texts.ts';
import styles from './notices.module.css';
import type { Choice } from './queries.ts';

const ways = ['daily', 'at-once', 'never'] as const;

interface WhenMailsProps {
  choice: Choice;
  zone: string;
  onChange: (part: Partial<Choice>) => void;
}

/** Once a day at a time, at once, or never; and quiet outside working hours. */
export function WhenMails({ choice, zone, onChange }: WhenMailsProps) {
  const say = useNoticeSay();
  return (
    <fieldset className={styles.when}>
      <legend className={styles.hidden}>{say('choice.when')}</legend>
      {ways.map((way) => (
        <div key={way}>
          <label>
            <input type="radio" name="when" checked={choice.when === way} onChange={() => onChange({ when: way })} />
            <span>
              {say(`when.${way}`)}
              <small>{say(`when.${way}-hint`)}</small>
            </span>
          </label>
          {way === 'daily' && choice.when === 'daily' && (
            <span className={styles.time}>
              <label htmlFor="digest-at">{say('choice.at')}</label>
              <input
                id="digest-at"
                type="time"
                required
                defaultValue={choice.at}
                onBlur={(event) => {
                  const { value } = event.currentTarget;
                  if (value !== '' && value !== choice.at) onChange({ at: value });
                }}
              />
              <span className={styles.note}>{say('choice.at-hint', { zone: zone.replaceAll('_', ' ') })}</span>
            </span>
          )}
        </div>
      ))}
      <label>
        <input
          type="checkbox"
          checked={choice.quiet}
          disabled={choice.when === 'never'}
          onChange={(event) => onChange({ quiet: event.currentTarget.checked })}
        />
        <span>
          {say('choice.quiet')}
          <small>{say('choice.quiet-hint')}</small>
        </span>
      </label>
    </fieldset>
  );
}
