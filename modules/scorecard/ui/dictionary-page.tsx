import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asShown } from '../../../maths/measure/shown.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import styles from './dictionary.module.css';
import { ExampleTable } from './example-table.tsx';
import { writeValue } from './figure-words.ts';
import { dictionaryQuery, type Described } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import { useAddress } from './use-address.ts';

/** Every measure in words, with its benchmark and worked examples; the address can name one. */
export default function DictionaryPage() {
  const say = useScorecardSay();
  const query = useQuery(dictionaryQuery);
  const [{ measure: named }] = useAddress();
  const [text, setText] = useState('');
  return (
    <Page
      title={say('dictionary.title')}
      sentence={say('dictionary.sentence', { count: query.data?.items.length ?? 0 })}
    >
      <TextInput
        className={styles.search}
        aria-label={say('dictionary.search')}
        placeholder={say('dictionary.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Loaded query={query} skeleton={<RowsSkeleton count={10} />}>
        {({ items }) => {
          const found = items.filter((item) => matches(item, text));
          if (found.length === 0) return <Empty title={say('dictionary.none')}>{say('dictionary.none-detail')}</Empty>;
          return [...Map.groupBy(found, ({ group }) => group)].map(([group, own]) => (
            <Section key={group} title={group}>
              {own.map((item) => (
                <Entry key={item.key} item={item} named={item.key === named} />
              ))}
            </Section>
          ));
        }}
      </Loaded>
    </Page>
  );
}

function matches({ name, question, definition }: Described, text: string): boolean {
  const all = `${name} ${question} ${definition.sentence}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function Entry({ item, named }: { item: Described; named: boolean }) {
  const say = useScorecardSay();
  const entry = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (named) entry.current?.scrollIntoView({ block: 'start' });
  }, [named]);
  return (
    <details ref={entry} className={styles.entry} open={named}>
      <summary>
        <span className={styles.name}>{item.name}</span>
        <span className={styles.question}>{item.question}</span>
        <Benchmark item={item} />
      </summary>
      <div className={styles.body}>
        <p>{item.definition.sentence}</p>
        <p className={styles.note}>{item.note}</p>
        <p className={styles.note}>
          {say('dictionary.reads', { source: item.source_title })}
          {item.benchmark_from !== null && ` · ${say('dictionary.from', { from: item.benchmark_from })}`}
        </p>
        <h3>{say('dictionary.examples')}</h3>
        <div className={styles.examples}>
          {item.examples.map((example) => (
            <ExampleTable key={example.says} example={example} unit={item.unit} />
          ))}
        </div>
      </div>
    </details>
  );
}

function Benchmark({ item: { benchmark, aim, unit, direction } }: { item: Described }) {
  const say = useScorecardSay();
  const format = useFormat();
  const write = (shown: number): string => writeValue(unit, shown / asShown(unit, 1), format);
  const words = [
    ...(benchmark === null
      ? []
      : [say(direction === 'down' ? 'dictionary.limit' : 'dictionary.benchmark', { benchmark: write(benchmark) })]),
    ...(aim === null ? [] : [say('dictionary.aim', { aim: write(aim) })]),
  ];
  return <span className={styles.benchmark}>{words.length === 0 ? say('dictionary.watched') : words.join(', ')}</span>;
}
