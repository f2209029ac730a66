import { expect, it } from 'vitest';
import { firstRunRequest } from './first-run.ts';
import { currencyChoices, likelyCurrency, likelyZone, zoneChoices } from './place-guess.ts';

it('puts the fields of the three steps where the request wants them', () => {
  const values = {
    name: ' Asha ',
    zone: 'Asia/Kolkata',
    currency: 'INR',
    'administrator.name': 'Meera',
    'administrator.email': ' m@example.org ',
    'administrator.password': ' kept as typed ',
    pack: 'desk',
    sampleData: 'on',
  };
  expect(firstRunRequest(values)).toEqual({
    name: 'Asha',
    zone: 'Asia/Kolkata',
    currency: 'INR',
    administrator: { name: 'Meera', email: 'm@example.org', password: ' kept as typed ' },
    pack: 'desk',
    sampleData: true,
  });
});

it('suggests zone and currency, and offers all others', () => {
  expect(likelyZone('Asia/Calcutta')).toBe('Asia/Kolkata');
  expect(['Asia/Kolkata', 'Europe/Berlin', 'Europe/London', 'America/Lima'].map(likelyCurrency)).toEqual([
    'INR',
    'EUR',
    'GBP',
    'USD',
  ]);
  expect(zoneChoices('Asia/Kolkata').filter(({ value }) => value === 'Asia/Kolkata')).toHaveLength(1);
  expect(currencyChoices('en').find(({ value }) => value === 'INR')?.label).toBe('INR · Indian Rupee');
});
