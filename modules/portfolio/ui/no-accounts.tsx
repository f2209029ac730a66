import { Empty } from '../../../platform/ui/page/empty.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { usePortfolioSay } from './portfolio-texts.ts';

/** Nothing fits the filter, or nothing is there yet: each with its next step. */
export function NoAccounts({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const say = usePortfolioSay();
  const may = useMay();
  if (!filtered)
    return (
      <Empty title={say('empty.title')} action={may('imports.run') && <a href="/import">{say('empty.import')}</a>}>
        {say('empty.text')}
      </Empty>
    );
  const clear = (
    <button type="button" onClick={onClear}>
      {say('none.clear')}
    </button>
  );
  return (
    <Empty title={say('none.title')} action={clear}>
      {say('none.text')}
    </Empty>
  );
}
