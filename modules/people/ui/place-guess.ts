/** The currency most likely used in a zone. Only a first suggestion, in a list of all. */
export function likelyCurrency(zone: string): string {
  if (/Kolkata|Calcutta/.test(zone)) return 'INR';
  if (/London|Jersey|Guernsey|Isle_of_Man/.test(zone)) return 'GBP';
  if (zone === 'Europe/Zurich') return 'CHF';
  return zone.startsWith('Europe/') ? 'EUR' : 'USD';
}

/** Browsers may still say the old name of a zone. */
export function likelyZone(browser: string): string {
  return browser === 'Asia/Calcutta' ? 'Asia/Kolkata' : browser;
}

/** All zones this browser knows, with the suggested one among them. */
export function zoneChoices(suggested: string) {
  const known = new Set([...Intl.supportedValuesOf('timeZone').map(likelyZone), suggested, 'UTC']);
  return [...known].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** All currencies, by code and name. */
export function currencyChoices(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
