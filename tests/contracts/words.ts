import type { Language, Text } from '../../core/model/rule.ts';

/** Words that only a supervisor or a court may use, per language, and the sentence why. */
const forbidden: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /overtre(?:ed|edt|den|ding|dingen)\b/i,
    /\billega(?:al|le)\b/i,
    /\b(?:is|zijn) in strijd met de wet\b/i,
    /\bverboden\b/i,
    /\bstrafbaar\b/i,
  ],
  en: [
    /\bviolat(?:e|es|ed|ion|ions)\b/i,
    /\billegal(?:ly)?\b/i,
    /\bunlawful(?:ly)?\b/i,
    /\bbreaks the (?:law|rules)\b/i,
  ],
};

export function forbiddenWords(text: Text): string[] {
  return (['nl', 'en'] as const).flatMap((language) =>
    forbidden[language].flatMap((pattern) => pattern.exec(text[language])?.[0] ?? []),
  );
}

/** Words per sentence; a placeholder counts as one word. */
export function meanSentence(text: string): number {
  const sentences = text
    .replaceAll(/\{[^}]+\}/g, 'naam')
    .split(/[.!?:](?:\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
  return sentences.length === 0 ? 0 : words / sentences.length;
}
