/** A construction that user-facing text doesn't use. */
export interface Rule {
  pattern: RegExp;
  /** What to write instead. */
  instead: string;
}

/** Rules for everything that people read: messages, errors, help, docs, changesets, and API descriptions. */
export const rules: Rule[] = [
  {
    pattern: /(?<!\bthere )\bis no (?!longer|more)/i,
    instead: '"isn\'t a", or "no" before the noun',
  },
  { pattern: /\bare none\b|\bof which none\b|\bis none\b/i, instead: '"no"' },
  {
    pattern: /\b(you|they|one|who|people) may( not)? (see|look|read|be)\b/i,
    instead: '"have access to" or "have permission to"',
  },
  {
    pattern: /\bthereof\b|\banew\b|\bin vain\b|\btold of\b|\bwhoever\b/i,
    instead: 'the noun, or "again"',
  },
  { pattern: /\bgoes on\b|\bgo on\b/i, instead: '"continues"' },
  { pattern: /\bmade (with|by|in) YAML\b/i, instead: '"managed in YAML"' },
  { pattern: /\bleft-?over\b/i, instead: '"orphaned"' },
  {
    pattern: /\b(was|were|is|are) (looked|asked) (for|into)\b/i,
    instead: 'who checks or requests what',
  },
  {
    pattern: /\bunless (told|given|said)\b/i,
    instead: '"by default"',
  },
  {
    pattern: /\bIs it there\?|\bWhat (becomes of|is in it|happens)\b/,
    instead: 'a noun phrase, such as "Sync status"',
  },
  {
    pattern: /\b(Load|Look) again\b/,
    instead: '"Refresh"',
  },
  {
    pattern: /\b(please|sorry|simply|successfully)\b/i,
    instead: 'nothing: leave the word out',
  },
  {
    pattern: /\bat the most\b|\bit cannot be said\b|\bno word\b/i,
    instead: 'a direct sentence',
  },
];

/** More rules for the messages of the UI, in English. */
export const uiRules: Rule[] = [
  { pattern: /\bcannot\b/i, instead: '"can\'t"' },
  { pattern: /\brotate\b/i, instead: '"replace"' },
  { pattern: /\bESO\b/, instead: '"External Secrets Operator"' },
  { pattern: /[“”]/, instead: 'names without quotes' },
  { pattern: /’/, instead: 'a straight apostrophe' },
  { pattern: /\bmay not\b/i, instead: '"might not" or "don\'t have access"' },
  { pattern: /\binvalid\b/i, instead: 'what is wrong and what to do' },
];

/** Rules for the messages of the UI, in German. */
export const germanRules: Rule[] = [
  { pattern: /\bdarfst\b/, instead: 'Zugriff oder Berechtigung' },
  { pattern: /lässt sich nicht sagen/, instead: 'ein direkter Satz' },
  { pattern: /\bgeht nicht auf\b|\bgeht nur auf\b/, instead: 'funktioniert' },
  { pattern: /„\{\{/, instead: 'Namen ohne Anführungszeichen' },
  { pattern: /\bkaputt\b/, instead: 'fehlerhaft' },
  {
    pattern: /\bbitte\b(?! das Plattform-Team)/i,
    instead: 'nichts, oder "Bitte das Plattform-Team, …"',
  },
  { pattern: /\bPlatform Engineer\b/, instead: 'Plattform-Team' },
  { pattern: /\bSecret Stores?\b/, instead: 'Secret-Store' },
  { pattern: /\bdefekt/i, instead: 'fehlerhaft' },
  { pattern: /\bReferenz/, instead: 'Verweis' },
  { pattern: /\bZustand\b/, instead: 'Status' },
  { pattern: /\bKommandozeile\b/, instead: 'Befehlszeile' },
  { pattern: /[a-zäöü](\.\.\.|…)/, instead: 'ein Leerzeichen und …' },
];
