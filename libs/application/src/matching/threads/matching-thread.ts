/** Entry of a thread that reads parts of a catalogue or searches an index that it shares. */
import { parentPort } from 'node:worker_threads';
import { demandTerms, type MatchText, PartBuilder, TextReader } from '@luyan/matching';
import type { Answer, Question, TopOfSome } from './protocol.js';

let builder: PartBuilder | undefined;
let reader: TextReader | undefined;

type Query = ReturnType<typeof demandTerms>;
type Scored = readonly { readonly doc: number; readonly score: number }[];

function bestOf(
  texts: TextReader,
  demands: readonly MatchText[],
  find: (texts: TextReader, query: Query) => Scored,
): TopOfSome {
  const found = demands.map((text) => find(texts, demandTerms(text, texts.settings, texts.rarity)));
  const hits = found.flat();
  return {
    counts: Uint32Array.from(found, ({ length }) => length),
    docs: Uint32Array.from(hits, ({ doc }) => doc),
    scores: Float64Array.from(hits, ({ score }) => score),
  };
}

const nearOf = (texts: TextReader, query: Query, candidates: number): Scored =>
  texts.nearestDocs(query, candidates).map(({ doc, raw }) => ({ doc, score: raw }));

function answerOf(question: Question): unknown {
  switch (question.kind) {
    case 'build':
      builder = new PartBuilder(question.settings);
      return null;
    case 'attach':
      reader = TextReader.attach(question.texts);
      return null;
    case 'read':
      return builder?.read(question.texts);
    case 'write':
      return builder?.write(question.numbers);
    case 'top':
      return reader && bestOf(reader, question.demands, (texts, query) => texts.top(query, question.k));
    case 'near':
      return reader && bestOf(reader, question.demands, (texts, query) => nearOf(texts, query, question.candidates));
  }
}

parentPort?.on('message', (question: Question) => {
  let answer: Answer;
  try {
    answer = { value: answerOf(question) };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
