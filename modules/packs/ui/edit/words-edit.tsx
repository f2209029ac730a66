import { Section } from '../../../../platform/ui/page/page.tsx';
import { useEdit, useList } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './parts.module.css';
import { moved } from './edit-body.ts';
import { RowTools } from './row-tools.tsx';
import { ScorecardsEdit } from './scorecards-edit.tsx';
import { TermsEdit } from './terms-edit.tsx';
import { TextField } from './text-field.tsx';

/** The pack's name and words, its stages, scorecards, training modules and the lists that people choose from. */
export function WordsEdit() {
  const say = useEditSay();
  const { state } = useEdit();
  const words = Object.keys((state.body['words'] ?? {}) as object);
  const taxonomies = Object.keys((state.body['taxonomies'] ?? {}) as object);
  return (
    <>
      <Section title={say('words.title')}>
        <div className={styles.lead}>
          <TextField path="name" label={say('words.name')} look="title" />
          <TextField path="sentence" label={say('words.sentence')} lines />
        </div>
        <ul className={styles.week}>
          {words.map((word) => (
            <li key={word}>
              <span>{say('words.called', { word })}</span>
              <TextField path={`words.${word}`} label={say('words.word', { word })} />
            </li>
          ))}
        </ul>
      </Section>
      <StagesEdit />
      <ScorecardsEdit />
      <TermsEdit path="modules" title={say('modules.title')} retires={false} />
      {taxonomies.map((key) => (
        <TermsEdit key={key} path={`taxonomies.${key}`} title={titleOf(key)} retires />
      ))}
    </>
  );
}

const titleOf = (key: string): string => `${key[0]!.toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;

function StagesEdit() {
  const say = useEditSay();
  const stages = useList<{ key: string; name: string }>('stages');
  return (
    <Section title={say('stages.title')}>
      <ul className={styles.terms}>
        {stages.value.map(({ key, name }, at) => (
          <li key={key}>
            <TextField path={`stages.${key}.name`} label={say('stages.name', { name })} />
            <TextField path={`stages.${key}.sentence`} label={say('stages.sentence', { name })} look="small" />
            <RowTools
              label={name}
              first={at === 0}
              last={at === stages.value.length - 1}
              onMove={(by) => stages.set(moved(stages.value, at, by))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
