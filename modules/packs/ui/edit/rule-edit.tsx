import type { Rule } from '../../../../catalogue/packs/schema.ts';
import { endsWords, startsWords } from '../../words/rule-words.ts';
import { Toggle } from './choice-field.tsx';
import { ClockEdit } from './clock-edit.tsx';
import { usePlace } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './parts.module.css';
import { LadderEdit } from './ladder-edit.tsx';
import { LinesField } from './lines-field.tsx';
import { TextField } from './text-field.tsx';

/** A rule as a card: on or off, its title, why it is there, its clock, who is told when, what to talk about. */
export function RuleEdit({ path, rule }: { path: string; rule: Rule }) {
  const say = useEditSay();
  const off = usePlace(`${path}.off`);
  const { title } = rule;
  return (
    <article
      className={styles.rule}
      data-off={rule.off || undefined}
      data-changed={usePlace(path).changed || undefined}
    >
      <header className={styles.ruleHead}>
        <Toggle
          label={say('rule.on', { title })}
          path={`${path}.off`}
          on={!rule.off}
          onTurn={(on) => off.set(on ? undefined : true)}
        />
        <TextField path={`${path}.title`} label={say('rule.title')} look="title" />
        <ClockEdit path={`${path}.clock`} title={title} />
      </header>
      {rule.off && <p className={styles.note}>{say('rule.off-note')}</p>}
      <TextField
        path={`${path}.because`}
        label={say('rule.because', { title })}
        placeholder={say('rule.because-hint')}
        optional
        lines
      />
      <p className={styles.small}>
        {[say('rule.starts', { when: startsWords(rule) }), ...endsWords(rule)].join(' · ')}
      </p>
      <div className={styles.two}>
        <div>
          <h3 className={styles.label}>{say('rule.ladder')}</h3>
          <LadderEdit path={`${path}.escalations`} title={title} />
        </div>
        <div>
          <h3 className={styles.label}>{say('rule.agenda')}</h3>
          <LinesField path={`${path}.agenda`} label={say('rule.agenda-line', { title })} add={say('rule.agenda-add')} />
        </div>
      </div>
    </article>
  );
}
