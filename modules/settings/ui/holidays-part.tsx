import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { DateField } from '../../../platform/ui/form/date-field.tsx';
import { SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { offerUndo, toast } from '../../../platform/ui/save/undo.tsx';
import type { deleteHoliday, putHoliday } from '../../organisation/index.ts';
import { holidaysQuery } from './settings-data.ts';
import { dayOf } from '../../people/ui/index.ts';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

interface Holiday {
  day: string;
  name: string;
}

const put = ({ day, name }: Holiday) =>
  call<typeof putHoliday>('PUT', '/api/v1/holidays/:day', { params: { day }, body: { name } });

/** The organisation's holidays: those to come first, what is past folded away. */
export function HolidaysPart() {
  const say = useSettingsSay();
  const change = useChange();
  const query = useQuery(holidaysQuery);
  const [times, setTimes] = useState(0);
  return (
    <Section title={say('holidays.title')}>
      <div className={styles.part}>
        <p className={styles.note}>{say('holidays.hint')}</p>
        <Form
          key={times}
          onSubmit={async ({ day = '', name = '' }) => {
            await change(() => put({ day, name }));
            setTimes(times + 1);
          }}
        >
          <div className={styles.addDay}>
            <DateField name="day" label={say('holidays.day')} required />
            <TextField name="name" label={say('holidays.name')} maxLength={100} required />
            <SubmitButton variant="default">{say('holidays.add')}</SubmitButton>
          </div>
        </Form>
        <Loaded query={query} skeleton={<RowsSkeleton count={3} />}>
          {(holidays) => <HolidayLists holidays={holidays} />}
        </Loaded>
      </div>
    </Section>
  );
}

function HolidayLists({ holidays }: { holidays: readonly Holiday[] }) {
  const say = useSettingsSay();
  const today = dayOf(useNow(60), useFormat().zone);
  const past = holidays.filter(({ day }) => day < today);
  if (holidays.length === 0) return <p>{say('holidays.none')}</p>;
  return (
    <>
      <HolidayLines holidays={holidays.filter(({ day }) => day >= today)} />
      {past.length > 0 && (
        <details>
          <summary>{say('holidays.past', { count: past.length })}</summary>
          <HolidayLines holidays={past.toReversed()} />
        </details>
      )}
    </>
  );
}

function HolidayLines({ holidays }: { holidays: readonly Holiday[] }) {
  const say = useSettingsSay();
  const format = useFormat();
  const change = useChange();
  const remove = async (holiday: Holiday) => {
    const { day, name } = holiday;
    try {
      await change(() => call<typeof deleteHoliday>('DELETE', '/api/v1/holidays/:day', { params: { day } }));
      offerUndo(say('holidays.removed', { name }), async () => void (await change(() => put(holiday))));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'red');
    }
  };
  return (
    <ul className={styles.lines}>
      {holidays.map((holiday) => (
        <li key={holiday.day}>
          <span>
            <strong>{holiday.name}</strong>
            <small>{format.day(`${holiday.day}T12:00:00Z`)}</small>
          </span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={say('holidays.remove', { name: holiday.name })}
            onClick={() => void remove(holiday)}
          >
            {say('passkeys.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
