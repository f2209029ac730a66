import { Chip } from '../../../platform/ui/chip.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import type { PackPage } from '../page-shape.ts';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

type Rule = PackPage['programmes'][number]['rules'][number];

/** A promise as a card: its clock in words, how it begins and ends, who is told when. */
function RuleCard({ rule }: { rule: Rule }) {
  const say = usePacksSay();
  return (
    <article className={styles.rule} data-off={rule.off || undefined}>
      <header className={styles.head}>
        <h3>{rule.title}</h3>
        {rule.off ? <Chip>{say('packs.off')}</Chip> : <span className={styles.clock}>{rule.clock}</span>}
      </header>
      {rule.because && <p>{rule.because}</p>}
      <p className={styles.small}>
        {say('packs.starts')} {rule.starts}
      </p>
      {rule.ends.map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
      {rule.ladder.length > 0 && (
        <>
          <p className={styles.label}>{say('packs.ladder')}</p>
          <ol className={styles.ladder}>
            {rule.ladder.map(({ when, to, say: words }) => (
              <li key={`${when} ${to}`}>
                <span>{say('packs.ladder-to', { when, to })}</span>
                <span className={styles.small}>{words}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {rule.agenda.length > 0 && (
        <>
          <p className={styles.label}>{say('packs.agenda')}</p>
          <ul className={styles.list}>
            {rule.agenda.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** The programmes with their promises. */
export function ProgrammesPart({ page }: { page: PackPage }) {
  const say = usePacksSay();
  if (page.programmes.length === 0) return <Empty title={say('packs.no-rules')} />;
  return page.programmes.map(({ key, name, sentence, rules }) => (
    <Section
      key={key}
      title={name}
      aside={
        rules.some(({ toCustomer }) => toCustomer) ? (
          <Chip tone="accent">{say('packs.to-customer')}</Chip>
        ) : (
          <Chip>{say('packs.internal')}</Chip>
        )
      }
    >
      <p className={styles.lead}>{sentence}</p>
      <div className={styles.rules}>
        {rules.map((rule) => (
          <RuleCard key={rule.key} rule={rule} />
        ))}
      </div>
    </Section>
  ));
}
