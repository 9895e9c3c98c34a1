import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Keeps the star in "Bürger*innen", "jede*r" and "der*die" a letter of the word.
 *
 * CommonMark reads two such stars in one paragraph as emphasis ("Bürger<em>innen und Mieter</em>innen"), and a
 * volunteer would never find out why. A single star between letters stays a star where a gendered ending follows;
 * everywhere else emphasis works as in CommonMark.
 */
export const genderStar: Extension = { text: { 42: createStar() } };

/** What follows the star: "in…", a one-letter or two-letter inflection, or an article or pronoun. */
const GENDERED_ENDING =
  /^(?:[iI]n(?:nen)?\p{L}*|[emnrs]|e[mnrs]|d(?:as|em|en|er|es|ie)|ih[mnr]|sie|frau(?:en)?)$/u;

function createStar(): Construct {
  return {
    name: 'genderStar',
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const before = this.previous;
      return (code: Code) => {
        if (!isLetter(before)) return nok(code);
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return effects.check(ending, ok, nok);
      };
    },
  };
}

const ending: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let word = '';
    const next: State = (code) => {
      if (isLetter(code)) {
        if (word === '') effects.enter('data');
        word += String.fromCharCode(code ?? 0);
        effects.consume(code);
        return next;
      }
      if (word === '') return nok(code);
      effects.exit('data');
      return GENDERED_ENDING.test(word) ? ok(code) : nok(code);
    };
    return next;
  },
};

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && /\p{L}/u.test(String.fromCharCode(code));
}
