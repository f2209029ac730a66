import { Chip } from '../../../platform/ui/chip.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import type { PackPage } from '../page-shape.ts';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

/** Stages, quality scorecards, training modules and the lists that people choose from. */
export function WordsPart({ page }: { page: PackPage }) {
  const say = usePacksSay();
  return (
    <>
      <Section title={say('packs.stages')}>
        <ul className={styles.rows}>
          {page.stages.map(({ key, name, sentence }) => (
            <li key={key}>
              <span>{name}</span>
              <span className={styles.small}>{sentence}</span>
            </li>
          ))}
        </ul>
      </Section>
      {page.scorecards.map(({ key, name, questions }) => (
        <Section key={key} title={name}>
          <ul className={styles.rows}>
            {questions.map(({ ask, weight, critical }) => (
              <li key={ask}>
                <span>
                  {ask} {critical && <Chip tone="red">{say('packs.critical')}</Chip>}
                </span>
                <span className={styles.small}>{say('packs.points', { weight })}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {page.modules.length > 0 && (
        <Section title={say('packs.modules')}>
          <div className={styles.chips}>
            {page.modules.map((name) => (
              <Chip key={name}>{name}</Chip>
            ))}
          </div>
        </Section>
      )}
      {page.taxonomies.map(({ key, name, terms }) => (
        <Section key={key} title={name}>
          <div className={styles.chips}>
            {terms.map((term) => (
              <span key={term.key} title={term.hint ?? undefined}>
                <Chip>{term.retired ? `${term.name}, ${say('packs.retired')}` : term.name}</Chip>
              </span>
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}
