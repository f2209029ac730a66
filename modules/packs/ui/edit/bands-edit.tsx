import { useQuery } from '@tanstack/react-query';
import type { Pack } from '../../../../catalogue/packs/schema.ts';
import { call } from '../../../../platform/http/client.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../../platform/ui/page/page.tsx';
import type { getReadings } from '../../routes/trials.ts';
import { bandPicture, columnsOf } from './band-picture.ts';
import { useEdit, useList, usePlace } from './edit-context.tsx';
import { keyFor } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import fields from './fields.module.css';
import parts from './parts.module.css';
import { FieldFrame } from './field-frame.tsx';
import { NumberField } from './number-field.tsx';
import { RowTools } from './row-tools.tsx';
import { TextField } from './text-field.tsx';

type Bands = Pack['usage']['bands'];

/** The bands' thresholds over a live picture of the accounts' newest readings. */
export function BandsEdit() {
  const say = useEditSay();
  const format = useFormat();
  const { base } = useEdit();
  const bands = useList<Bands[number]>('usage.bands');
  const metric = usePlace<string>('usage.metric').value;
  const readings = useQuery({
    queryKey: ['packs', 'readings', metric],
    queryFn: ({ signal }) => call<typeof getReadings>('GET', '/api/v1/packs/readings', { query: { metric }, signal }),
  });
  const values = readings.data?.values ?? [];
  const now = bandPicture(values, bands.value);
  const before = bandPicture(values, (base as Pack).usage.bands);
  const all = now.reduce((sum, { accounts }) => sum + accounts, 0);
  const add = () => {
    const top = Number(bands.value.at(-1)?.from ?? 0);
    const key = keyFor(
      'band',
      bands.value.map((band) => band.key),
    );
    bands.set([...bands.value, { key, name: say('bands.new'), from: top + 10 }]);
  };
  return (
    <Section title={say('bands.title', { metric: metric ?? '' })}>
      {all > 0 && <Columns values={values} bands={bands.value} />}
      <FieldFrame place={{ ...bands, wrong: bands.here }} wide list>
        <ul className={parts.bands}>
          {bands.value.map(({ key, name }, at) => {
            const count = now[at]!.accounts;
            const moved = count - (before.find((band) => band.key === key)?.accounts ?? 0);
            return (
              <li key={key}>
                <span className={parts.swatch} data-band={at % 4} aria-hidden="true" />
                <TextField path={`usage.bands.${key}.name`} label={say('bands.name', { at: at + 1 })} />
                <span className={parts.from}>
                  {say('bands.from')}
                  <NumberField path={`usage.bands.${key}.from`} label={say('bands.from-label', { name })} />
                </span>
                <span className={parts.small} aria-live="polite">
                  {say('bands.accounts', { count, all: format.percent(all === 0 ? 0 : count / all) })}
                  {moved !== 0 && (
                    <strong> {moved > 0 ? `+${format.number(moved)}` : `−${format.number(-moved)}`}</strong>
                  )}
                </span>
                <RowTools
                  label={name}
                  first
                  last
                  onMove={() => {}}
                  onRemove={
                    bands.value.length > 2 && at > 0 ? () => bands.set(bands.value.toSpliced(at, 1)) : undefined
                  }
                />
              </li>
            );
          })}
        </ul>
        <button type="button" className={fields.add} onClick={add}>
          + {say('bands.add')}
        </button>
      </FieldFrame>
    </Section>
  );
}

/** The readings as columns, each in the colour of the band that it falls into. */
function Columns({ values, bands }: { values: readonly { value: number; accounts: number }[]; bands: Bands }) {
  const say = useEditSay();
  const columns = columnsOf(values, bands);
  const most = Math.max(...columns.map(({ accounts }) => accounts));
  return (
    <div className={parts.columns} role="img" aria-label={say('bands.picture')}>
      {columns.map(({ from, accounts, band }) => (
        <span
          key={from}
          data-band={band % 4}
          style={{ height: `${accounts === 0 ? 0 : Math.max(3, (accounts / most) * 100)}%` }}
          title={say('bands.column', { from, count: accounts })}
        />
      ))}
    </div>
  );
}
