/** Signs and abbreviations of currencies beside their ISO 4217 codes. `$` is taken for the US dollar. */
const signs: [string, string][] = [
  ['₹', 'INR'],
  ['rs.', 'INR'],
  ['rs', 'INR'],
  ['re.', 'INR'],
  ['rupees', 'INR'],
  ['us$', 'USD'],
  ['s$', 'SGD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['dhs', 'AED'],
  ['৳', 'BDT'],
  ['₨', 'INR'],
];
const codes =
  'INR USD EUR GBP JPY AED SAR QAR OMR KWD BHD SGD AUD CAD CHF CNY HKD NZD ZAR SEK NOK DKK PLN CZK BRL MXN BDT LKR NPR PKR MYR THB IDR PHP VND KRW NGN KES EGP TRY ILS';
for (const code of codes.split(' ')) signs.push([code.toLowerCase(), code]);

/** Takes a currency from the front or the end of an amount. */
export function takeCurrency(text: string): { rest: string; currency: string | null } {
  const lower = text.toLowerCase();
  for (const [sign, currency] of signs) {
    if (lower.startsWith(sign) && !/^\p{L}/u.test(text.slice(sign.length))) {
      return { rest: text.slice(sign.length).trim(), currency };
    }
    if (lower.endsWith(sign) && /[\d\s).-]$/.test(text.slice(0, -sign.length))) {
      return { rest: text.slice(0, -sign.length).trim(), currency };
    }
  }
  return { rest: text, currency: null };
}
