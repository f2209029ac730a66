import type { Pack } from '../../../../catalogue/packs/schema.ts';
import { Chip } from '../../../../platform/ui/chip.tsx';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { BandsEdit } from './bands-edit.tsx';
import { Pick } from './choice-field.tsx';
import { useEdit, useList } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import fields from './fields.module.css';
import parts from './parts.module.css';
import { EffectiveEdit } from './effective-edit.tsx';
import { NumberField } from './number-field.tsx';
import { RowTools } from './row-tools.tsx';
import { moved } from './edit-body.ts';

type Entry = Pack['measures'][number];

const signs: Record<string, string> = { percent: '%', hours: 'h', minutes: 'min', days: 'd' };

/** Measures by group with their benchmarks, aims and weights; bands, what is effective, and renewals. */
export function MeasuresEdit() {
  const say = useEditSay();
  const { value: entries } = useList<Entry>('measures');
  const groups = [...Map.groupBy(entries, ({ group }) => group)];
  return (
    <>
      {groups.map(([group, own]) => (
        <Section key={group} title={group}>
          <MeasureTable group={group} own={own} />
        </Section>
      ))}
      <BandsEdit />
      <EffectiveEdit />
      <Section title={say('renewals.title')}>
        <p className={parts.sentence}>
          {say('renewals.early')}
          <NumberField path="renewals.earlyFromDays" label={say('renewals.early-label')} unit={say('renewals.days')} />
          {say('renewals.before')}
        </p>
        <p className={parts.sentence}>
          {say('renewals.window')}
          <NumberField path="renewals.windowDays" label={say('renewals.window-label')} unit={say('renewals.days')} />
          {say('renewals.before')}
        </p>
      </Section>
    </>
  );
}

function MeasureTable({ group, own }: { group: string; own: readonly Entry[] }) {
  const say = useEditSay();
  const { measures } = useEdit();
  const place = useList<Entry>('measures');
  const move = (entry: Entry, by: -1 | 1) => {
    const at = place.value.indexOf(entry);
    const other = place.value.indexOf(own[own.indexOf(entry) + by]!);
    place.set(Math.abs(at - other) === 1 ? moved(place.value, at, by) : swapped(place.value, at, other));
  };
  const free = [...measures.values()].filter(({ key }) => !place.value.some(({ measure }) => measure === key));
  return (
    <div className={parts.scroll}>
      <table className={parts.table} aria-label={group}>
        <thead>
          <tr>
            <th scope="col">{say('measure.name')}</th>
            <th scope="col">{say('measure.benchmark')}</th>
            <th scope="col">{say('measure.aim')}</th>
            <th scope="col">{say('measure.weight')}</th>
            <th>
              <span className={fields.hidden}>{say('measure.tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((entry, at) => {
            const about = measures.get(entry.measure);
            const name = about?.name ?? entry.measure;
            const path = `measures.${entry.measure}`;
            const unit = signs[about?.unit ?? ''];
            return (
              <tr key={entry.measure} title={about?.question ?? undefined}>
                <th scope="row">
                  {name} {about?.lessIsBetter && <Chip>{say('measure.less')}</Chip>}{' '}
                  {about?.counted === false && <Chip>{say('measure.not-counted')}</Chip>}
                </th>
                <td>
                  <NumberField
                    path={`${path}.benchmark`}
                    label={say('measure.benchmark-of', { name })}
                    unit={unit}
                    optional
                  />
                </td>
                <td>
                  <NumberField path={`${path}.aim`} label={say('measure.aim-of', { name })} unit={unit} optional />
                </td>
                <td>
                  <NumberField path={`${path}.weight`} label={say('measure.weight-of', { name })} />
                </td>
                <td>
                  <RowTools
                    label={name}
                    first={at === 0}
                    last={at === own.length - 1}
                    onMove={(by) => move(entry, by)}
                    onRemove={() => place.set(place.value.filter((each) => each !== entry))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {free.length > 0 && (
        <Pick
          label={say('measure.add-to', { group })}
          value=""
          options={[{ value: '', name: say('measure.add') }, ...free.map(({ key, name }) => ({ value: key, name }))]}
          onPick={(key) =>
            key !== '' && place.set([...place.value, { measure: key, benchmark: null, aim: null, weight: 0, group }])
          }
        />
      )}
    </div>
  );
}

const swapped = <T,>(list: readonly T[], a: number, b: number): T[] => list.with(a, list[b]!).with(b, list[a]!);
