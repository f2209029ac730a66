import { kitSay } from '../../platform/ui/kit-texts.ts';
import { Empty } from '../../platform/ui/page/empty.tsx';
import { useShellSay } from './shell-texts.ts';

/** No page has this address. */
export function NotFound() {
  const say = useShellSay();
  return (
    <Empty alone title={say('shell.not-found')} action={<a href="/">{kitSay('permission.back')}</a>}>
      {say('shell.not-found-detail')}
    </Empty>
  );
}
