/** Entry of a thread that reads parts of a catalogue or searches an index that it shares. */
import { parentPort } from 'node:worker_threads';
import { demandTerms, type MatchText, PartBuilder, TextReader } from '@luyan/matching';
import type { Answer, Question, TopOfSome } from './protocol.js';

let builder: PartBuilder | undefined;
let reader: TextReader | undefined;

function topOf(texts: TextReader, demands: readonly MatchText[], k: number): TopOfSome {
  const found = demands.map((text) => texts.top(demandTerms(text, texts.settings, texts.rarity), k));
  const hits = found.flat();
  return {
    counts: Uint32Array.from(found, ({ length }) => length),
    docs: Uint32Array.from(hits, ({ doc }) => doc),
    scores: Float64Array.from(hits, ({ score }) => score),
  };
}

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
      return reader && topOf(reader, question.demands, question.k);
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
