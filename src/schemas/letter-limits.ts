/**
 * What a candidacy may hold beside its letter, the same for everyone: neither facts nor answers are a second letter. The
 * letter's own limit is the election's `wordLimit`. Words are those of `countWords`.
 */

/** As many facts as fit above a letter. */
export const MAX_FACTS = 5;

/** Of a fact, with its label; of branch and occupation. */
export const MAX_FACT_WORDS = 20;

export const MAX_ANSWER_WORDS = 150;
