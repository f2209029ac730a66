import { useKitSay } from '../kit-texts.ts';
import { State } from './state.tsx';

/** No network and nothing remembered for this page. */
export function Offline() {
  const say = useKitSay();
  return (
    <State live shape="offline" title={say('offline.title')}>
      <p>{say('offline.page')}</p>
    </State>
  );
}
