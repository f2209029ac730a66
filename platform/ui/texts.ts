import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** Flat keys; `_one` and `_other` endings are chosen by `count`. */
export type Catalogue = Readonly<Record<string, string>>;
type Key<C extends Catalogue> = keyof C extends infer K
  ? K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
    ? Stem
    : K & string
  : never;

/** Says one text of a catalogue, with its `{{values}}` filled in. */
export type Say<C extends Catalogue> = (key: Key<C>, values?: Readonly<Record<string, string | number>>) => string;

export const translations = createInstance();
void translations.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false, bindI18nStore: 'added' },
});

/**
 * Registers a module's English texts and answers with its two doors: `useSay` inside React, `say` outside.
 * The catalogue is loaded with the module that owns it, so a page brings only its own words.
 */
export function moduleTexts<C extends Catalogue>(name: string, english: C): { useSay: () => Say<C>; say: Say<C> } {
  translations.addResourceBundle('en', name, english, false, true);
  const say = (key: string, values?: Record<string, string | number>) => translations.t(key, { ns: name, ...values });
  const useSay = () => {
    // Subscribes to the language; the function itself stays the same so that memoised rows are not redrawn.
    useTranslation(name, { i18n: translations });
    return say as Say<C>;
  };
  return { useSay, say: say as Say<C> };
}

/** Adds another language to a registered catalogue; missing keys fall back to English. */
export function addLanguage(language: string, name: string, texts: Catalogue): void {
  translations.addResourceBundle(language, name, texts, true, true);
}

/** A label that is its own English: navigation, page titles. A translation is looked up in the namespace `labels`. */
export function useLabel(): (english: string) => string {
  useTranslation('labels', { i18n: translations });
  return (english) => translations.t(english, { ns: 'labels', defaultValue: english });
}
