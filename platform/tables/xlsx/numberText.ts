import { readExcelSerial, type SerialSystem } from '../../../maths/cells/excelSerial.ts';
import type { NumberStyle } from './styles.ts';

/**
 * A stored number as the text its owner sees it mean: `2026-04-01`, `2026-04-01T10:30:00`, `12%`, `00042`, else a plain
 * decimal of at most 15 significant digits, which is all a spreadsheet keeps.
 */
export function numberText(stored: string, style: NumberStyle, system: SerialSystem): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (style === 'percent') return `${decimalText(value * 100)}%`;
  if (typeof style === 'object') {
    return Number.isInteger(value) && value >= 0 ? decimalText(value).padStart(style.digits, '0') : decimalText(value);
  }
  if (style === 'duration') return durationText(value);
  if (style === 'number') return decimalText(value);
  const moment = readExcelSerial(value, system);
  if (!moment) return decimalText(value);
  const time = moment.time.toString({ smallestUnit: moment.time.millisecond === 0 ? 'second' : 'millisecond' });
  if (style === 'time' && value < 1) return time;
  const midnight = time === '00:00:00';
  return style === 'date' && midnight ? moment.date.toString() : `${moment.date.toString()}T${time}`;
}

function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(30).replace(/0+$/, '');
}

function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (part: number): string => String(part).padStart(2, '0');
  const sign = days < 0 ? '-' : '';
  return `${sign}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
