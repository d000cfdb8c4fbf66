/** English words that say nothing of a technology (the list of Snowball's English stop words, with contractions left to the tokeniser). */
const ENGLISH =
  'a about above after again against all am an and any are as at be because been before being below between both but by can ' +
  'cannot could did do does doing down during each few for from further had has have having he her here hers herself him ' +
  'himself his how i if in into is it its itself let me more most my myself no nor not of off on once only or other ought our ' +
  'ours ourselves out over own same she should so some such than that the their theirs them themselves then there these they ' +
  'this those through to too under until up very was we were what when where which while who whom why will with would you your ' +
  'yours yourself yourselves may might must shall also however therefore thus etc e.g i.e via per upon within without';
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(ENGLISH.split(' '));

/** Chinese function characters: neither a unigram nor a pair is made of them alone; 的确 stays, for it is not 的. */
const CHINESE = '的了和与及或在是为以对于等将从由而且并其之所也就都被把向到使该此各个';
const IS_STOP = new Uint8Array(0x10000);
for (const char of CHINESE) IS_STOP[char.charCodeAt(0)] = 1;
export const isStopCharacter = (code: number): boolean => IS_STOP[code] === 1;
