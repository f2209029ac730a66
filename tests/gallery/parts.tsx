import { useState } from 'react';
import { BarChart, LineChart } from '../../platform/ui/chart/chart.tsx';
import { Chip } from '../../platform/ui/chip.tsx';
import { ChoiceField, PasswordField, SubmitButton, TextAreaField, TextField } from '../../platform/ui/form/fields.tsx';
import { Form } from '../../platform/ui/form/form.tsx';
import { useFormat } from '../../platform/ui/format/format-provider.tsx';
import { DataTable, type Column } from '../../platform/ui/list/data-table.tsx';
import { Page, Section } from '../../platform/ui/page/page.tsx';
import { ProgressLine } from '../../platform/ui/progress/progress-line.tsx';
import { Tabs } from '../../platform/ui/tabs.tsx';

interface Account {
  id: string;
  name: string;
  band: string;
  paid: number;
}

const accounts: Account[] = Array.from({ length: 400 }, (_, index) => ({
  id: String(index),
  name: `Account ${index + 1}`,
  band: ['high', 'medium', 'low'][index % 3]!,
  paid: ((index * 7919) % 97) * 4100,
}));
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const weeks = ['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov'];
const plain = (value: number) => String(Math.round(value));

export default function Parts() {
  const [tab, setTab] = useState('table');
  const format = useFormat();
  const columns: Column<Account>[] = [
    { key: 'name', title: 'Account', value: ({ name }) => name, cell: ({ name }) => name },
    {
      key: 'band',
      title: 'Band',
      value: ({ band }) => band,
      cell: ({ band }) => <Chip tone={band === 'high' ? 'green' : band === 'low' ? 'red' : 'neutral'}>{band}</Chip>,
    },
    { key: 'paid', title: 'Paid', numeric: true, value: ({ paid }) => paid, cell: ({ paid }) => format.money(paid) },
    { key: 'short', title: 'In short', numeric: true, wideOnly: true, cell: ({ paid }) => format.moneyShort(paid) },
  ];
  return (
    <Page title="Parts" sentence="What the kit is made of">
      <Tabs
        open={tab}
        onOpen={setTab}
        tabs={[
          {
            key: 'table',
            label: 'Table',
            aside: '400',
            content: (
              <DataTable
                rows={accounts}
                columns={columns}
                keyOf={({ id }) => id}
                label="Accounts"
                sort={{ column: 'paid', down: true }}
              />
            ),
          },
          { key: 'form', label: 'Form', content: <SampleForm /> },
          {
            key: 'charts',
            label: 'Charts',
            content: (
              <>
                <Section title="Bars">
                  <BarChart
                    data={{
                      title: 'Effective calls a day',
                      labels: days,
                      series: [{ name: 'Calls', values: [18, 21, 17, 13, 20, 9] }],
                      write: plain,
                    }}
                  />
                </Section>
                <Section title="Lines">
                  <LineChart
                    data={{
                      title: 'High accounts',
                      labels: weeks,
                      write: plain,
                      series: [
                        { name: 'High', values: [31, 34, 38, null, null] },
                        {
                          name: 'Forecast',
                          dashed: true,
                          tone: 'neutral',
                          values: [null, null, 38, 42, 47],
                          interval: [null, null, [38, 38], [39, 45], [40, 54]],
                        },
                      ],
                    }}
                  />
                </Section>
              </>
            ),
          },
        ]}
      />
    </Page>
  );
}

function SampleForm() {
  return (
    <div style={{ maxWidth: 420 }}>
      <Form onSubmit={() => Promise.reject(new Error('The mail server refused the address. Check it and send again.'))}>
        <TextField name="name" label="Name" required hint="As it stands on their door" />
        <TextField name="email" label="E-mail" kind="email" start="meera@" />
        <PasswordField name="password" label="Password" autoComplete="new-password" />
        <ChoiceField
          name="zone"
          label="Time zone"
          start="Asia/Kolkata"
          choices={['Asia/Kolkata', 'Europe/Berlin'].map((zone) => ({ value: zone, label: zone }))}
        />
        <TextAreaField name="note" label="Note" />
        <ProgressLine
          label="Importing"
          left_seconds={190}
          progress={{ done: 41200, total: 100000, stage: 'Reading accounts.csv' }}
        />
        <SubmitButton>Send</SubmitButton>
      </Form>
    </div>
  );
}
