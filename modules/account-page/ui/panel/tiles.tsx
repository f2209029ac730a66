import type { ReactNode } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { Sparkline } from '../../../../platform/ui/figure/sparkline.tsx';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import styles from './context-panel.module.css';

const weeks = 12;

/** Money, use and happiness: the value, its course, and what stands behind it in small. */
export function Tiles({ context }: { context: AccountContext }) {
  return (
    <dl className={styles.tiles}>
      <Money context={context} />
      <Use context={context} />
      <Happy context={context} />
    </dl>
  );
}

function Tile({ label, value, line, small }: { label: string; value: ReactNode; line?: ReactNode; small: string }) {
  return (
    <div className={styles.tile}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>
          <strong>{value}</strong>
          {line}
        </span>
        <span className={styles.under}>{small}</span>
      </dd>
    </div>
  );
}

function Money({ context: { payments, terms } }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const [paid] = payments;
  const [term] = terms;
  const ends = term?.endsOn ? Date.parse(`${term.endsOn}T12:00:00Z`) : null;
  const key = ends !== null && ends < now ? 'panel.ended' : 'panel.ends';
  const small =
    term && ends !== null ? say(key, { day: format.day(ends, now).replace(/^\S+ /, '') }) : say('panel.no-term');
  return (
    <Tile
      label={say('panel.paid')}
      value={paid ? format.money(paid.amount, paid.currency) : say('panel.nothing-paid')}
      small={small}
    />
  );
}

function Use({ context: { usage, metric, bands, account } }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const values = usage.slice(-weeks).map(({ value }) => value);
  const last = values.at(-1);
  const band = bands.find(({ key }) => key === account.band);
  if (last === undefined) return <Tile label={say('panel.use')} value="–" small={say('panel.no-use')} />;
  const first = values[0]!;
  const label = say('panel.use-line', {
    metric,
    first: format.number(first),
    last: format.number(last),
    count: values.length,
  });
  const tone = last < first * 0.8 ? 'red' : last > first * 1.2 ? 'green' : 'accent';
  return (
    <Tile
      label={say('panel.use')}
      value={format.number(last)}
      line={values.length > 1 && <Sparkline values={values} label={label} tone={tone} width={64} height={18} />}
      small={band?.name ?? say('panel.use-of', { metric })}
    />
  );
}

function Happy({ context: { happiness } }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const values = happiness.slice(-weeks).map(({ value }) => value);
  const last = happiness.at(-1);
  if (!last) return <Tile label={say('panel.happy')} value="–" small={say('panel.not-asked')} />;
  const label = say('panel.happy-line', { first: values[0]!, last: last.value, count: values.length });
  return (
    <Tile
      label={say('panel.happy')}
      value={say('panel.happy-of', { score: last.value })}
      line={
        values.length > 1 && (
          <Sparkline values={values} label={label} tone={last.value <= 2 ? 'red' : 'neutral'} width={44} height={18} />
        )
      }
      small={say('panel.happy-since', { day: format.day(last.at, now).replace(/^\S+ /, '') })}
    />
  );
}
