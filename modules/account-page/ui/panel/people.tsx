import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import styles from './context-panel.module.css';

interface PeopleProps {
  contacts: AccountContext['contacts'];
  channels: readonly { key: string; name: string }[];
  /** How many are shown. */
  limit?: number;
}

/** Who is who on their side: who decides, when and how they like to be reached; the number is one press. */
export function People({ contacts, channels, limit = 2 }: PeopleProps) {
  const say = useAccountSay();
  const nameOf = (key: string) => (channels.find((one) => one.key === key)?.name ?? key).toLowerCase();
  if (contacts.length === 0) return <p className={styles.faint}>{say('panel.no-people')}</p>;
  return (
    <ul className={styles.people}>
      {contacts.slice(0, limit).map(({ id, name, job, phone, decides, preferredChannel, preferredHours }) => {
        const words = [
          job,
          decides && say('panel.decides'),
          preferredChannel && preferredHours
            ? say('panel.prefers-hours', { channel: nameOf(preferredChannel), hours: preferredHours })
            : preferredChannel
              ? say('panel.prefers', { channel: nameOf(preferredChannel) })
              : preferredHours && say('panel.hours', { hours: preferredHours }),
        ].filter(Boolean);
        return (
          <li key={id}>
            <span className={styles.who}>
              {name} <small>{words.join(' · ')}</small>
            </span>
            {phone && (
              <a href={`tel:${phone}`} aria-label={say('panel.call', { name, phone })}>
                {phone}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
