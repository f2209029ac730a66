import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextLines } from '../../../platform/ui/layout/context.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { useProjectSay } from './project-texts.ts';
import type { ProjectDetail } from './queries.ts';

type Line = ProjectDetail['history'][number];
const known = [
  'project.started',
  'project.milestone-set',
  'project.milestone-moved',
  'project.milestone-done',
  'project.milestone-dropped',
  'project.closed',
  'project.cancelled',
] as const;

/** What happened to a project and its steps, the latest first. */
export function History({ detail }: { detail: ProjectDetail }) {
  const say = useProjectSay();
  const format = useFormat();
  const now = useNow(60);
  const wordsOf = ({ type, step, to }: Line): string => {
    const one = known.find((each) => each === type);
    return one ? say(`history.${one}`, { step: step ?? '', day: to ? format.day(to, now) : '' }) : type;
  };
  return (
    <Section title={say('page.history')}>
      <ContextLines
        lines={detail.history.map((line) => ({
          key: line.id,
          when: format.day(line.at, now),
          what: [wordsOf(line), line.words].filter(Boolean).join(' – '),
          ...(line.who ? { source: line.who } : {}),
        }))}
      />
    </Section>
  );
}
