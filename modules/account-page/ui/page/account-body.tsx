import { Section } from '../../../../platform/ui/page/page.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { Clocks } from './clocks.tsx';
import { Onboarding } from './onboarding.tsx';
import { BandAndHappiness } from './band-and-happiness.tsx';

/** The parts of the page in the order in which one asks for them. */
export function AccountBody({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  return (
    <>
      <Section title={say('page.clocks')}>
        <Clocks context={context} />
      </Section>
      <Onboarding context={context} />
      <BandAndHappiness context={context} />
      <Timeline context={context} />
    </>
  );
}
