import { Select } from '@mantine/core';
import type { Kind, Run } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';

type Options = Run['options'];

const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** How the file writes what can be written in several ways; only what the kind has is asked. */
export function OptionsPart({
  kind,
  options,
  onChange,
}: {
  kind: Kind;
  options: Options;
  onChange: (options: Options) => void;
}) {
  const say = useImportSay();
  const has = (kinds: readonly string[]) => kind.fields.some((field) => kinds.includes(field.kind));
  const isLog = kind.fields.length === 0;
  return (
    <div className={styles.options}>
      {(isLog || has(['time'])) && (
        <Select
          label={say('map.zone')}
          searchable
          allowDeselect={false}
          limit={60}
          value={options.zone}
          data={zones.includes(options.zone) ? [...zones] : [options.zone, ...zones]}
          onChange={(zone) => zone && onChange({ ...options, zone })}
        />
      )}
      {has(['time', 'day']) && (
        <Select
          label={say('map.dates')}
          description={has(['time']) ? say('map.noon') : undefined}
          allowDeselect={false}
          value={options.dateOrder}
          data={(['auto', 'dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, label: say(`map.dates-${value}`) }))}
          onChange={(dateOrder) => onChange({ ...options, dateOrder: dateOrder as Options['dateOrder'] })}
        />
      )}
      {has(['number']) && (
        <Select
          label={say('map.numbers')}
          allowDeselect={false}
          value={options.numberFormat}
          data={(['auto', 'point', 'comma'] as const).map((value) => ({ value, label: say(`map.numbers-${value}`) }))}
          onChange={(numberFormat) => onChange({ ...options, numberFormat: numberFormat as Options['numberFormat'] })}
        />
      )}
    </div>
  );
}
