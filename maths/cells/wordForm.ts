/**
 * A name in the form that names are compared in: lower case, no accents, words apart by one space. `AccountId__c`,
 * `account-id` and `Account ID` all become `account id`.
 */
export function wordForm(name: string): string {
  return name
    .replace(/__[cr]$/, '')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}%#]+/gu, ' ')
    .trim();
}
