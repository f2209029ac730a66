import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useKitSay } from '../kit-texts.ts';

/** Light, dark or as the device says. */
export function SchemeChoice() {
  const say = useKitSay();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={say('scheme.choose')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={[
        { value: 'auto', label: say('scheme.system') },
        { value: 'light', label: say('scheme.light') },
        { value: 'dark', label: say('scheme.dark') },
      ]}
    />
  );
}
