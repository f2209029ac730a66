import type { Ritual } from '../../../../catalogue/packs/schema.ts';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { ChoiceField, Pick } from './choice-field.tsx';
import { useEdit, useList } from './edit-context.tsx';
import { moved } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import fields from './fields.module.css';
import parts from './parts.module.css';
import { FieldFrame } from './field-frame.tsx';
import { LinesField } from './lines-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowTools } from './row-tools.tsx';
import { TextField } from './text-field.tsx';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const rhythms = ['day', 'week', 'month'] as const;

/** The rituals: when they are held, what everybody brings, which figures stand on the sheet. */
export function RitualsEdit() {
  const say = useEditSay();
  const { value: rituals } = useList<Ritual>('rituals');
  return (
    <Section title={say('ritual.title')}>
      <div className={parts.rules}>
        {rituals.map((ritual) => (
          <RitualEdit key={ritual.key} ritual={ritual} />
        ))}
      </div>
    </Section>
  );
}

function RitualEdit({ ritual: { key, name, every } }: { ritual: Ritual }) {
  const say = useEditSay();
  const path = `rituals.${key}`;
  const { keeper } = useEdit();
  const { value: ritual } = { value: useList<Ritual>('rituals').value.find((each) => each.key === key)! };
  // A daily ritual names no weekday, a weekly one must: the two change together.
  const turn = (next: string) => {
    const { on, ...rest } = ritual;
    const keeps = next === 'day' ? {} : { on: on ?? 'mon' };
    keeper.set(path, { ...rest, every: next, ...keeps });
  };
  return (
    <article className={parts.rule}>
      <header className={parts.ruleHead}>
        <TextField path={`${path}.name`} label={say('ritual.name')} look="title" />
        <span className={parts.clock}>
          <Pick
            label={say('ritual.every', { name })}
            value={every}
            options={rhythms.map((value) => ({ value, name: say(`ritual.every.${value}`) }))}
            onPick={turn}
          />
          {every !== 'day' && (
            <ChoiceField
              path={`${path}.on`}
              label={say('ritual.on', { name })}
              options={days.map((value) => ({ value, name: say(`day.${value}`) }))}
            />
          )}
          <TextField path={`${path}.at`} label={say('ritual.at', { name })} look="time" />
          <NumberField path={`${path}.minutes`} label={say('ritual.minutes', { name })} unit={say('ritual.min')} />
        </span>
      </header>
      <div className={parts.two}>
        <div>
          <h3 className={parts.label}>{say('ritual.brings')}</h3>
          <LinesField
            path={`${path}.brings`}
            label={say('ritual.brings-line', { name })}
            add={say('ritual.brings-add')}
          />
        </div>
        <div>
          <h3 className={parts.label}>{say('ritual.sheet')}</h3>
          <SheetField path={`${path}.measures`} name={name} />
        </div>
      </div>
    </article>
  );
}

/** The figures on the prepared sheet, in their order. */
function SheetField({ path, name }: { path: string; name: string }) {
  const say = useEditSay();
  const { measures, state } = useEdit();
  const place = useList<string>(path);
  const nameOf = (key: string) => measures.get(key)?.name ?? key;
  const inPack = (state.body['measures'] as { measure: string }[]).map(({ measure }) => measure);
  const free = inPack.filter((key) => !place.value.includes(key));
  return (
    <FieldFrame place={place} wide>
      <ol className={fields.lines}>
        {place.value.map((key, at) => (
          <li key={key}>
            <span className={fields.line}>{nameOf(key)}</span>
            <RowTools
              label={nameOf(key)}
              first={at === 0}
              last={at === place.value.length - 1}
              onMove={(by) => place.set(moved(place.value, at, by))}
              onRemove={() => place.set(place.value.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      <Pick
        label={say('ritual.sheet-add-to', { name })}
        value=""
        options={[
          { value: '', name: say('ritual.sheet-add') },
          ...free.map((key) => ({ value: key, name: nameOf(key) })),
        ]}
        onPick={(key) => key !== '' && place.set([...place.value, key])}
      />
    </FieldFrame>
  );
}
