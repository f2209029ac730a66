import { Section } from '../../../../platform/ui/page/page.tsx';
import { usePlace } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import fields from './fields.module.css';
import parts from './parts.module.css';
import { FieldFrame, marks } from './field-frame.tsx';
import { hoursText, readHours } from './hours.ts';
import { RitualsEdit } from './rituals-edit.tsx';
import { useTyped } from './text-field.tsx';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Working hours, and the rituals with what everybody brings. */
export function RhythmEdit() {
  const say = useEditSay();
  return (
    <>
      <Section title={say('hours.title')}>
        <ul className={parts.week}>
          {days.map((day) => (
            <li key={day}>
              <span>{say(`day.${day}`)}</span>
              <HoursField path={`calendar.week.${day}`} label={say('hours.of', { day: say(`day.${day}`) })} />
            </li>
          ))}
        </ul>
      </Section>
      <RitualsEdit />
    </>
  );
}

function HoursField({ path, label }: { path: string; label: string }) {
  const say = useEditSay();
  const place = usePlace(path);
  const typed = useTyped(hoursText(place.value), (text) => {
    const spans = readHours(text);
    place.set(spans.length === 0 ? undefined : spans);
  });
  return (
    <FieldFrame place={place} was={place.was === undefined ? say('hours.closed') : hoursText(place.was)} wide>
      <input
        {...marks(place)}
        {...typed}
        className={fields.field}
        aria-label={label}
        placeholder={say('hours.closed')}
      />
    </FieldFrame>
  );
}
