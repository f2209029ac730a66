import { Section } from '../../../platform/ui/page/page.tsx';
import type { PackPage } from '../page-shape.ts';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

/** Working hours, and the rituals with what everybody brings. */
export function RhythmPart({ page }: { page: PackPage }) {
  const say = usePacksSay();
  return (
    <>
      <Section title={say('packs.hours')}>
        <ul className={styles.rows}>
          {page.hours.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {page.holidays > 0 && <li className={styles.small}>{say('packs.holidays', { count: page.holidays })}</li>}
        </ul>
      </Section>
      <Section title={say('packs.rituals')}>
        <div className={styles.rules}>
          {page.rituals.map((ritual) => (
            <article key={ritual.key} className={styles.rule}>
              <header className={styles.head}>
                <h3>{ritual.name}</h3>
              </header>
              <p className={styles.small}>{ritual.when}</p>
              {ritual.brings.length > 0 && <p className={styles.label}>{say('packs.brings')}</p>}
              <ul className={styles.list}>
                {ritual.brings.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {ritual.measures.length > 0 && (
                <p className={styles.small}>{say('packs.sheet', { measures: ritual.measures.join(', ') })}</p>
              )}
            </article>
          ))}
        </div>
      </Section>
    </>
  );
}
