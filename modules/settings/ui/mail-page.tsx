import { useQuery } from '@tanstack/react-query';
import { CopyLine } from '../../../platform/ui/form/copy-line.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { linkIn } from '../../people/ui/index.ts';
import { mailQuery, type Mail } from './settings-data.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';

/** The mails that Kept wrote. Without a mail server, this is where an administrator reads them and passes links on. */
export default function MailPage() {
  const say = useSettingsSay();
  const query = useQuery(mailQuery);
  return (
    <SettingsFrame part="mail">
      <Section title={say('nav.mail')}>
        <div className={styles.part}>
          <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
            {({ sends, items }) => (
              <>
                <p className={styles.note}>{say(sends ? 'mail.sends' : 'mail.holds')}</p>
                {items.length === 0 && <Empty title={say('mail.none')}>{say('mail.none-detail')}</Empty>}
                <ul className={styles.lines}>
                  {items.map((mail) => (
                    <li key={mail.id}>
                      <MailLine mail={mail} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </div>
      </Section>
    </SettingsFrame>
  );
}

function MailLine({ mail: { to, subject, text, createdAt, sentAt, givenUpAt, attempts, lastError } }: { mail: Mail }) {
  const say = useSettingsSay();
  const format = useFormat();
  const error = lastError ?? '';
  const state = () => {
    if (sentAt !== null) return say('mail.sent', { when: format.when(sentAt) });
    if (givenUpAt !== null) return say('mail.given-up', { error });
    return attempts > 0 ? say('mail.retrying', { count: attempts, error }) : say('mail.waiting');
  };
  const link = linkIn(text, 'invitation') ?? linkIn(text, 'reset');
  return (
    <div className={styles.mailLine}>
      <strong>{subject}</strong>
      <small>{[to, format.when(createdAt), state()].join(' · ')}</small>
      {text !== null && (
        <details>
          <summary>{say('mail.text', { to })}</summary>
          <pre className={styles.mail}>{text}</pre>
        </details>
      )}
      {link && <CopyLine label={say('mail.link')} text={link} />}
    </div>
  );
}
