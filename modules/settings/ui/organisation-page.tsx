import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { ChoiceField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { patchOrganisation } from '../../organisation/index.ts';
import { currencyChoices } from '../../people/ui/index.ts';
import { HolidaysPart } from './holidays-part.tsx';
import { localeChoices } from './locale-choices.ts';
import { organisationQuery, sessionQuery } from './settings-data.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

/** What holds for everybody: the name, how dates and money are written, and the days on which nobody works. */
export default function OrganisationPage() {
  const say = useSettingsSay();
  const change = useChange();
  const client = useQueryClient();
  const query = useQuery(organisationQuery);
  const now = useNow(60);
  return (
    <SettingsFrame part="organisation">
      <Section title={say('organisation.title')}>
        <div className={`${styles.part} ${styles.narrow}`}>
          <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
            {({ name, zone, locale, currency }) => (
              <Form
                onSubmit={async (values) => {
                  const body = {
                    name: values.name ?? '',
                    locale: values.locale ?? locale,
                    currency: values.currency ?? currency,
                  };
                  await change(() => call<typeof patchOrganisation>('PATCH', '/api/v1/organisation', { body }));
                  await client.invalidateQueries(sessionQuery);
                  toast(say('saved'));
                }}
              >
                <TextField name="name" label={say('organisation.name')} start={name} maxLength={200} required />
                <dl>
                  <dt>{say('organisation.zone')}</dt>
                  <dd>{zone.replaceAll('_', ' ')}</dd>
                  <dd className={styles.note}>{say('organisation.zone-why')}</dd>
                </dl>
                <ChoiceField
                  name="locale"
                  label={say('organisation.locale')}
                  start={locale}
                  choices={localeChoices(locale, now)}
                />
                <ChoiceField
                  name="currency"
                  label={say('organisation.currency')}
                  hint={say('organisation.currency-hint')}
                  start={currency}
                  choices={currencyChoices('en')}
                />
                <div className={styles.acts}>
                  <SubmitButton>{say('act.save')}</SubmitButton>
                </div>
              </Form>
            )}
          </Loaded>
        </div>
      </Section>
      <HolidaysPart />
    </SettingsFrame>
  );
}
