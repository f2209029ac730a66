/** English as it is written in different countries, which decides how dates and numbers look. */
const offered = ['en-IN', 'en-GB', 'en-IE', 'en-US', 'en-AU', 'en-SG', 'en-ZA', 'en-AE', 'en-CA'];

/** The locales to choose from, each with how it writes a day and a number; the present one is among them. */
export function localeChoices(present: string, now: number): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return [...new Set([present, ...offered])].map((locale) => {
    const { region } = new Intl.Locale(locale).maximize();
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(now);
    const amount = new Intl.NumberFormat(locale).format(1_234_567.5);
    return { value: locale, label: `${(region && names.of(region)) ?? locale} · ${day} · ${amount}` };
  });
}
