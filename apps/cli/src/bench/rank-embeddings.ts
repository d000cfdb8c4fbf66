import { EmbeddingClient, embeddedText, type EmbeddingSettings } from '@luyan/application';
import { systemClock } from '@luyan/kernel';
import { cosineOf, evaluateRanking, fuseTexts, type RankingOptions, type RankingTask } from '@luyan/matching';

/** Texts in one request, and how long it may take: a model on the processor reads some ten texts a second. */
const SOME = 64;
const TIMEOUT_MS = 120_000;

/** Vectors of texts from an endpoint, each text once. Throws on what is wrong with an answer. */
async function vectorsOf(
  texts: readonly string[],
  settings: EmbeddingSettings,
): Promise<ReadonlyMap<string, Float32Array>> {
  const client = new EmbeddingClient(settings, systemClock);
  const distinct = [...new Set(texts)];
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < distinct.length; at += SOME) {
    const some = distinct.slice(at, at + SOME);
    const found = await client.embed(some);
    if (!found.ok) throw new Error(`${settings.url}: ${found.error}`);
    found.value.forEach((vector, i) => vectors.set(some[i] ?? '', vector));
    process.stderr.write(`\rembedded ${Math.min(distinct.length, at + SOME)} / ${distinct.length}`);
  }
  process.stderr.write('\n');
  return vectors;
}

/** The product's re-ranking of what words found best, with an embeddings endpoint: whole pools only. */
export async function byMeaning(
  task: RankingTask,
  settings: Pick<EmbeddingSettings, 'url' | 'model'>,
): Promise<NonNullable<RankingOptions['rerank']>> {
  if (task.pool !== 'all') throw new Error('--embeddings re-ranks what is found in a whole pool: say --pool all.');
  const { rankings } = evaluateRanking(task);
  const textOf = new Map(task.supplies.map(({ id, text }) => [id, embeddedText(text)]));
  const offered = [...rankings.values()].flatMap((ranked) => ranked.map(({ supplyId }) => textOf.get(supplyId) ?? ''));
  const wanted = task.demands.map(({ text }) => embeddedText(text));
  const vectors = await vectorsOf([...wanted, ...offered], { ...settings, timeoutMs: TIMEOUT_MS });
  const vectorOf = (text: string | undefined) => vectors.get(text ?? '') ?? [];
  return (demand, ranked) => {
    const target = vectorOf(embeddedText(demand.text));
    const fused = fuseTexts(
      ranked.map(({ score }) => score),
      ranked.map(({ supplyId }) => cosineOf(vectorOf(textOf.get(supplyId)), target)),
    );
    return ranked
      .map(({ supplyId }, i) => ({ supplyId, score: fused[i]?.text ?? 0 }))
      .sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1));
  };
}
