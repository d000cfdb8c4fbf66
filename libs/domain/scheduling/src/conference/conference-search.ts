import type { Rng } from '@luyan/kernel';
import type { SearchModel } from '../solver/local-search.js';
import type { ConferenceSnapshot, ConferenceState } from './conference-state.js';

/** Moves: two events of a block change places, a block moves to another bin, two blocks change bins. */
export class ConferenceSearch implements SearchModel<ConferenceSnapshot> {
  readonly state: ConferenceState;
  #undo: (() => void) | null = null;

  constructor(state: ConferenceState) {
    this.state = state;
  }

  get sums(): Float64Array {
    return this.state.sums;
  }

  snapshot(): ConferenceSnapshot {
    return this.state.snapshot();
  }

  restore(snapshot: ConferenceSnapshot): void {
    this.state.restore(snapshot);
  }

  keep(): void {
    this.#undo = null;
  }

  undo(): void {
    this.#undo?.();
  }

  propose(rng: Rng): boolean {
    const dice = rng.next();
    if (dice < 0.5) return this.#swapEvents(rng);
    return dice < 0.75 ? this.#moveBlock(rng) : this.#swapBlocks(rng);
  }

  /** Carries out `change` with its bins out of the score. */
  #within(bins: readonly number[], change: () => void): void {
    for (const bin of bins) this.state.detach(bin);
    change();
    for (const bin of bins) this.state.attach(bin);
  }

  #swapEvents(rng: Rng): boolean {
    const { state } = this;
    const block = rng.int(state.blocks.length);
    const { events } = state.blocks[block]!;
    const [i, j] = [rng.int(events.length), rng.int(events.length)];
    if (i === j) return false;
    const bins = [state.binOf[block]!];
    const swap = () => {
      this.#within(bins, () => {
        [events[i], events[j]] = [events[j]!, events[i]!];
      });
    };
    swap();
    this.#undo = swap;
    return true;
  }

  #moveBlock(rng: Rng): boolean {
    const { state } = this;
    const block = rng.int(state.blocks.length);
    const from = state.binOf[block]!;
    const to = rng.int(state.bins.length);
    const at = state.bins[from]!.indexOf(block);
    const bins = from === to ? [from] : [from, to];
    if (from === to && state.bins[from]!.length === 1) return false;
    let put = 0;
    this.#within(bins, () => {
      state.bins[from]!.splice(at, 1);
      put = rng.int(state.bins[to]!.length + 1);
      state.bins[to]!.splice(put, 0, block);
    });
    this.#undo = () => {
      this.#within(bins, () => {
        state.bins[to]!.splice(put, 1);
        state.bins[from]!.splice(at, 0, block);
      });
    };
    return true;
  }

  #swapBlocks(rng: Rng): boolean {
    const { state } = this;
    const one = rng.int(state.blocks.length);
    const two = rng.int(state.blocks.length);
    const [from, to] = [state.binOf[one]!, state.binOf[two]!];
    if (one === two) return false;
    const [i, j] = [state.bins[from]!.indexOf(one), state.bins[to]!.indexOf(two)];
    const bins = from === to ? [from] : [from, to];
    const swap = () => {
      this.#within(bins, () => {
        const [a, b] = [state.bins[from]![i]!, state.bins[to]![j]!];
        state.bins[from]![i] = b;
        state.bins[to]![j] = a;
      });
    };
    swap();
    this.#undo = swap;
    return true;
  }
}
