import { useKitSay } from '../kit-texts.ts';
import { State } from './state.tsx';

/** The page exists but not for this role: which permission it needs and who can give it. */
export function NoPermission({ permission, detail }: { permission?: string; detail?: string }) {
  const say = useKitSay();
  return (
    <State shape="closed" title={say('permission.title')} action={<a href="/">{say('permission.back')}</a>}>
      <p>{detail ?? (permission ? say('permission.needs', { permission }) : say('permission.plain'))}</p>
    </State>
  );
}
