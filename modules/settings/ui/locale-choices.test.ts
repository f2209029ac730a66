import { expect, it } from 'vitest';
import { localeChoices } from './locale-choices.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

it('shows what a choice does', () => {
  const india = localeChoices('en-GB', now).find(({ value }) => value === 'en-IN');
  expect(india?.label).toBe('India · 20 Nov 2026 · 12,34,567.5');
});

it('offers the present one once, wherever it comes from', () => {
  expect(localeChoices('de-AT', now)[0]?.value).toBe('de-AT');
  expect(localeChoices('en-IN', now).filter(({ value }) => value === 'en-IN')).toHaveLength(1);
});
