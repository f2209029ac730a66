import { useKitSay } from '../kit-texts.ts';
import { State } from './state.tsx';

interface NoPermissionProps {
  permission?: string;
  /** The server’s own words, where it refused. */
  detail?: string;
  alone?: boolean;
}

/** The page exists but not for this role: which permission it needs and who can give it. */
export function NoPermission({ permission, detail, alone }: NoPermissionProps) {
  const say = useKitSay();
  return (
    <State
      shape="closed"
      alone={alone === true}
      title={say('permission.title')}
      action={<a href="/">{say('permission.back')}</a>}
    >
      <p>{detail ?? (permission ? say('permission.needs', { permission }) : say('permission.plain'))}</p>
    </State>
  );
}
