import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextLines, ContextPart } from '../../../platform/ui/layout/context.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { dayInWords, dayOf } from './day-and-moment.ts';
import { usePageSay } from './page-texts.ts';
import { personQuery } from './people-data.ts';
import { stays } from './stays.ts';
import { roleWords } from './roles.ts';

/** In which team and role, and under whom, a person was from when on. */
export function PlacesHeld({ person }: { person: string }) {
  const say = usePageSay();
  const format = useFormat();
  const query = useQuery(personQuery(person));
  return (
    <ContextPart title={say('panel.places')}>
      <Loaded query={query} skeleton={<RowsSkeleton count={1} />}>
        {({ placements }) => (
          <ContextLines
            lines={stays(placements).map(({ from, team, role, reportsTo }) => ({
              key: String(from),
              when: dayInWords(dayOf(from, format.zone), format.locale),
              what: [roleWords(role), team].filter(Boolean).join(', '),
              ...(reportsTo ? { source: say('panel.under', { name: reportsTo }) } : {}),
            }))}
          />
        )}
      </Loaded>
    </ContextPart>
  );
}
