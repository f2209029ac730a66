import { useState } from 'react';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { Toggle } from './choice-field.tsx';
import { useEdit, useList } from './edit-context.tsx';
import { keyFor, moved, valueAt } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import fields from './fields.module.css';
import parts from './parts.module.css';
import { FieldFrame } from './field-frame.tsx';
import { RowTools } from './row-tools.tsx';
import { TextField } from './text-field.tsx';

interface Term {
  key: string;
  name: string;
  retired?: boolean;
}

interface TermsEditProps {
  path: string;
  title: string;
  /** Whether a term is retired, so that what was said with it keeps its name; else it can only be taken out. */
  retires: boolean;
}

/** A list that people choose from: renamed, put in order, added to. What has a history is retired, never taken out. */
export function TermsEdit({ path, title, retires }: TermsEditProps) {
  const say = useEditSay();
  const { base, keeper } = useEdit();
  const place = useList<Term>(path);
  const terms = place.value;
  const known = (key: string) => valueAt(base, `${path}.${key}`) !== undefined;
  return (
    <Section title={title}>
      <FieldFrame place={{ ...place, wrong: place.here }} wide list>
        <ul className={parts.terms}>
          {terms.map((term, at) => (
            <li key={term.key} data-off={term.retired || undefined}>
              <TextField path={`${path}.${term.key}.name`} label={say('terms.name', { name: term.name })} />
              {retires ? (
                <TextField
                  path={`${path}.${term.key}.hint`}
                  label={say('terms.hint', { name: term.name })}
                  placeholder={say('terms.hint-here')}
                  optional
                  look="small"
                />
              ) : (
                <span />
              )}
              {retires && known(term.key) && (
                <Toggle
                  label={say('terms.offered', { name: term.name })}
                  path={`${path}.${term.key}.retired`}
                  on={!term.retired}
                  onTurn={(on) => keeper.set(`${path}.${term.key}.retired`, on ? undefined : true)}
                  words={term.retired ? say('terms.retired') : say('terms.is-offered')}
                />
              )}
              <RowTools
                label={term.name}
                first={at === 0}
                last={at === terms.length - 1}
                onMove={(by) => place.set(moved(terms, at, by))}
                onRemove={retires && known(term.key) ? undefined : () => keeper.set(`${path}.${term.key}`, undefined)}
              />
            </li>
          ))}
        </ul>
        <AddTerm
          title={title}
          onAdd={(name) =>
            place.set([
              ...terms,
              {
                key: keyFor(
                  name,
                  terms.map(({ key }) => key),
                ),
                name,
              },
            ])
          }
        />
      </FieldFrame>
    </Section>
  );
}

/** A new entry is named first, since its key is made from its name. */
function AddTerm({ title, onAdd }: { title: string; onAdd: (name: string) => void }) {
  const say = useEditSay();
  const [name, setName] = useState('');
  return (
    <form
      className={fields.addTerm}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <input
        className={fields.field}
        aria-label={say('terms.new', { title })}
        placeholder={say('terms.add')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {name.trim() !== '' && (
        <button type="submit" className={fields.add}>
          {say('terms.add-it')}
        </button>
      )}
    </form>
  );
}
