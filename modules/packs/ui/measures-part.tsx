import { Chip } from '../../../platform/ui/chip.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import type { PackPage } from '../page-shape.ts';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

type Group = PackPage['measures'][number];

function MeasureTable({ group, measures }: Group) {
  const say = usePacksSay();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={group}>
        <thead>
          <tr>
            <th scope="col">{say('packs.measure')}</th>
            <th scope="col" data-figure>
              {say('packs.benchmark')}
            </th>
            <th scope="col" data-figure>
              {say('packs.aim')}
            </th>
            <th scope="col" data-figure data-wide>
              {say('packs.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.key}>
              <td>
                {measure.name} {!measure.counted && <Chip>{say('packs.not-counted')}</Chip>}
                {measure.question && <p className={styles.small}>{measure.question}</p>}
              </td>
              <td data-figure>{measure.benchmark ?? '–'}</td>
              <td data-figure>{measure.aim ?? '–'}</td>
              <td data-figure data-wide>
                {measure.weight || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Measures by group with benchmarks, and the bands and words they rest on. */
export function MeasuresPart({ page }: { page: PackPage }) {
  const say = usePacksSay();
  return (
    <>
      {page.measures.map((group) => (
        <Section key={group.group} title={group.group}>
          <MeasureTable {...group} />
        </Section>
      ))}
      <Section title={say('packs.bands', { metric: page.usage.metric })}>
        <ul className={styles.rows}>
          {page.usage.bands.map(({ key, name, range }) => (
            <li key={key}>
              <span>{name}</span>
              <span className={styles.small}>{range}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('packs.effective')}>
        <p className={styles.lead}>{page.effective}</p>
      </Section>
      <Section title={say('packs.renewals')}>
        <p className={styles.lead}>{page.renewals}</p>
      </Section>
    </>
  );
}
