import { day, text } from './fields.ts';
import type { SettingKind } from './kind.ts';

/** Days on which the organisation does not work. They are settings, not facts. */
export const holidays: SettingKind = {
  shape: 'holidays',
  key: 'holidays',
  title: 'Holidays',
  sentence: 'Days on which nobody works; the clocks in working time leave them out.',
  fileName: /^(.*[-_ ])?holidays?([-_ ].*)?$/,
  fields: [
    day('date', 'Date', ['day', 'holiday date'], { required: true }),
    text('name', 'Name', ['holiday', 'occasion', 'festival'], { required: true, max: 200, example: 'Republic Day' }),
  ],
};
