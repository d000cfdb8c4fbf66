import {
  cosineOf,
  fuseMeaning,
  type DemandFacts,
  type MatchText,
  type Candidate,
  type RankingWeights,
} from '@luyan/matching';
import type { Runtime } from '../core/runtime.js';
import { EmbeddingClient, RESTING, type EmbeddingFault } from './embedding-client.js';
import { supplyFacts } from './match-facts.js';
import { hashOf, VectorStore } from './vector-store.js';

/** A text as it is embedded. */
export const embeddedText = ({ title, keywords = [], summary = '', body = '' }: MatchText): string =>
  [title, keywords.join(', '), summary, body].filter(Boolean).join('\n');

/**
 * Re-ranks by meaning where an embeddings endpoint is configured (语义重排). Whatever goes wrong with the endpoint, the list stays as words made it, and `onFault`
 * hears why: each failure, but not each list of a batch that a rest after failures leaves alone.
 */
export class Meaning {
  private constructor(
    private readonly reads: Runtime['reads'],
    private readonly client: EmbeddingClient,
    private readonly vectors: VectorStore,
    private readonly onFault: (fault: EmbeddingFault) => void,
  ) {}

  /** `undefined` where no endpoint is configured. */
  static of(
    { reads, uow, clock, config }: Pick<Runtime, 'reads' | 'uow' | 'clock' | 'config'>,
    onFault: (fault: EmbeddingFault) => void,
  ): Meaning | undefined {
    const {
      EMBEDDINGS_URL: url,
      EMBEDDINGS_MODEL: model,
      EMBEDDINGS_KEY: key,
      EMBEDDINGS_TIMEOUT_MS: timeoutMs,
    } = config;
    if (url === undefined) return undefined;
    const client = new EmbeddingClient({ url, model, key, timeoutMs }, clock);
    return new Meaning(reads, client, new VectorStore({ reads, uow }, client), onFault);
  }

  async rerank(
    demand: DemandFacts,
    ranked: readonly Candidate[],
    weights: RankingWeights,
  ): Promise<readonly Candidate[]> {
    if (ranked.length < 2 || this.client.isResting) return ranked; // before any text is read
    const items = await this.reads.listings.withDetails(
      await this.reads.listings.findByIds(ranked.map(({ supplyId }) => supplyId)),
    );
    const textOf = new Map(items.map((item) => [item.listing.id, embeddedText(supplyFacts(item).text)]));
    const wanted = embeddedText(demand.text);
    const vectors = await this.vectors.of([wanted, ...textOf.values()]);
    if (!vectors.ok) {
      if (vectors.error !== RESTING) this.onFault(vectors.error);
      return ranked;
    }
    const vectorOf = (text: string | undefined) => vectors.value.get(hashOf(text ?? '')) ?? [];
    const target = vectorOf(wanted);
    const offered = ranked.map(({ supplyId }) => vectorOf(textOf.get(supplyId)));
    if (offered.some(({ length }) => length !== target.length)) {
      this.onFault('vectors of different lengths: the model behind the name has changed');
      return ranked;
    }
    return fuseMeaning(
      ranked,
      offered.map((vector) => cosineOf(vector, target)),
      weights,
    );
  }
}
