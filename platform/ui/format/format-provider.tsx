import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { dayWords, timeOfDay, whenWords } from './date.ts';
import { money, moneyShort } from './money.ts';
import { change, number, percent } from './number.ts';
import { spanWords } from './span.ts';

/** The reader's zone, and the organisation's locale and currency (ISO 4217). */
export interface Reading {
  zone: string;
  locale: string;
  currency: string;
}

const Context = createContext<Reading>({ zone: 'UTC', locale: 'en-GB', currency: 'EUR' });

/** Says in which zone, locale and currency everything below is read. */
export function FormatProvider({ children, zone, locale, currency }: Reading & { children: ReactNode }) {
  const value = useMemo(() => ({ zone, locale, currency }), [zone, locale, currency]);
  return <Context value={value}>{children}</Context>;
}

export function useReading(): Reading {
  return useContext(Context);
}

const instant = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at));

/** Formatting bound to the reader. Instants are ISO texts or epoch milliseconds, spans are seconds, shares are 0 to 1. */
export function useFormat() {
  const reading = useReading();
  const say = useKitSay();
  return useMemo(() => {
    const { locale, currency } = reading;
    return {
      ...reading,
      money: (amount: number, other = currency) => money(amount, other, locale),
      moneyShort: (amount: number, other = currency) => moneyShort(amount, other, locale),
      number: (value: number) => number(value, locale),
      percent: (share: number) => percent(share, locale),
      change: (share: number) => change(share, locale),
      span: (seconds: number) => spanWords(seconds, say),
      time: (at: string | number) => timeOfDay(instant(at), reading),
      day: (at: string | number, now = Date.now()) => dayWords(instant(at), now, reading),
      when: (at: string | number, now = Date.now()) => whenWords(instant(at), now, reading, say),
    };
  }, [reading, say]);
}

export type Format = ReturnType<typeof useFormat>;
