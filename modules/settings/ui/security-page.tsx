import { PasskeysPart } from './passkeys-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** How I sign in, and where I am signed in. */
export default function SecurityPage() {
  return (
    <SettingsFrame part="security">
      <PasskeysPart />
      <SecondFactorPart />
      <PasswordPart />
      <SessionsPart />
    </SettingsFrame>
  );
}
