import { useState } from 'react';
import { Chip } from '../../platform/ui/chip.tsx';
import { ClockText } from '../../platform/ui/clock/clock-text.tsx';
import { ClockWhy } from '../../platform/ui/clock/clock-why.tsx';
import { Clock } from '../../platform/ui/clock/clock.tsx';
import { Figure } from '../../platform/ui/figure/figure.tsx';
import { Figures } from '../../platform/ui/figure/figures.tsx';
import { Sparkline } from '../../platform/ui/figure/sparkline.tsx';
import { ContextHead, ContextLines, ContextPart, ContextTiles } from '../../platform/ui/layout/context.tsx';
import { ListAndPanel } from '../../platform/ui/layout/list-and-panel.tsx';
import { RowList } from '../../platform/ui/list/row-list.tsx';
import { Row, RowEnd } from '../../platform/ui/list/row.tsx';
import { LogPanel } from '../../platform/ui/log/log-panel.tsx';
import { Page } from '../../platform/ui/page/page.tsx';
import { offerUndo } from '../../platform/ui/save/undo.tsx';
import { rows, type SampleRow } from './sample.ts';

const outcomes = ['Reached', 'No answer', 'Call back', 'Wrong number', 'Refused'].map((label) => ({
  key: label,
  label,
}));
const open = () => undefined;
const first = new URLSearchParams(location.search).get('row');

export default function Day() {
  const [selected, select] = useState<string | null>(first);
  const row = rows.find(({ id }) => id === selected);
  return (
    <ListAndPanel
      label={row?.of ?? ''}
      onClose={() => select(null)}
      panel={row ? <Context row={row} /> : null}
      foot={
        row && (
          <LogPanel
            key={row.id}
            draftKey={row.id}
            outcomes={outcomes}
            suggested={{ next: 'fri 11', about: 'profile and rules' }}
            record="Call at 14:31, 3:12, from the phone log"
            onSave={() => offerUndo('Logged.', () => undefined)}
          />
        )
      }
    >
      <Page title="Today" sentence="3 clocks run out before 17:00 · 1 is late">
        <Figures label="Your figures">
          <Figure label="Effective calls" value={13} target={20} pace={12.6} left_seconds={12120} onOpen={open} />
          <Figure
            label="Low → high"
            value={14}
            target={18}
            pace={13}
            aside="60 % of 30"
            sentence="4 more by the 30th; 6 can move"
            onOpen={open}
          />
          <Figure label="Renewed" value={7} target={12} pace={9} beside="₹ 4.1 L of 7.2 L" onOpen={open} />
          <Figure
            label="Promises kept"
            unit="share"
            value={0.94}
            target={0.9}
            aside="30 days"
            beside="151 of 161"
            sentence="told before due: 8 of 10"
            late_facts={2}
            onOpen={open}
          />
        </Figures>
        <RowList
          rows={rows}
          keyOf={({ id }) => id}
          groupOf={({ group }) => group}
          selected={selected}
          onSelect={select}
          label="Today"
        >
          {(one, chosen) => (
            <Row
              lead={<Clock clock={one.clock} steps={one.steps} title="first contact within 3 days" />}
              title={one.title}
              of={one.of}
              reason={one.reason}
              chips={one.chips.map(([word, tone]) => (
                <Chip key={word} tone={tone}>
                  {word}
                </Chip>
              ))}
              end={one.end ? <RowEnd first={one.end[0]} second={one.end[1]} /> : <ClockText clock={one.clock} />}
              selected={chosen}
              onSelect={() => select(one.id)}
            />
          )}
        </RowList>
      </Page>
    </ListAndPanel>
  );
}

function Context({ row }: { row: SampleRow }) {
  return (
    <>
      <ContextHead title={row.of} line="New customer · Book, yearly · 3 chairs · Indiranagar" />
      <ContextTiles
        tiles={[
          { label: 'Paid', value: '₹ 48,000' },
          {
            label: 'Use, weekly',
            value: (
              <>
                4 <Sparkline values={[1, 2, 2, 3, 2, 4]} label="Bookings a week, 1 to 4" width={60} />
              </>
            ),
          },
          { label: 'Happy', value: 'not asked yet' },
        ]}
      />
      <ClockWhy clock={row.clock} steps={row.steps} title="first contact within 3 days" />
      <ContextPart title="Suggested agenda">
        <ul>
          <li>Welcome; who runs the front desk; what “good” means to them in 90 days</li>
          <li>Set expectations: reviews, no-shows, response time</li>
        </ul>
      </ContextPart>
      <ContextPart title="So far">
        <ContextLines
          lines={[
            { key: '1', when: 'Mon 16:20', what: 'Payment realised, sale by North team' },
            { key: '2', when: 'Tue 11:05', what: 'Welcome mail opened' },
            { key: '3', when: 'Wed 10:12', what: 'Call, no answer, 0:24', source: 'from the phone log' },
          ]}
        />
      </ContextPart>
      <ContextPart title="People">Owner, decides · prefers WhatsApp after 14:00</ContextPart>
    </>
  );
}
