import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { SchemeChoice } from '../../../platform/ui/theme/scheme-choice.tsx';
import { roleWords } from '../../people/ui/index.ts';
import { meQuery, sessionQuery } from './settings-data.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';

/** Who I am here, and how Kept looks to me. */
export default function ProfilePage() {
  const say = useSettingsSay();
  const me = useQuery(meQuery);
  const session = useQuery(sessionQuery).data;
  return (
    <SettingsFrame part="profile">
      <Section title={say('profile.who')}>
        <div className={styles.part}>
          <Loaded query={me} skeleton={<RowsSkeleton count={3} />}>
            {({ name, email, role, person }) => (
              <>
                <dl className={styles.facts}>
                  <dt>{say('profile.name')}</dt>
                  <dd>{name}</dd>
                  <dt>{say('profile.email')}</dt>
                  <dd>{email}</dd>
                  <dt>{say('profile.role')}</dt>
                  <dd>{roleWords(role)}</dd>
                  <dt>{say('profile.team')}</dt>
                  <dd>{session?.person.teamName ?? say('profile.no-team')}</dd>
                  <dt>{say('profile.zone')}</dt>
                  <dd>{session?.zone.replaceAll('_', ' ')}</dd>
                </dl>
                <p className={styles.note}>
                  {say('profile.change')}{' '}
                  {person && <a href={`/people?person=${person}`}>{say('profile.change-link')}</a>}
                </p>
              </>
            )}
          </Loaded>
        </div>
      </Section>
      <Section title={say('profile.appearance')}>
        <div className={`${styles.part} ${styles.narrow}`}>
          <SchemeChoice />
          <p className={styles.note}>{say('profile.appearance-hint')}</p>
        </div>
      </Section>
    </SettingsFrame>
  );
}
