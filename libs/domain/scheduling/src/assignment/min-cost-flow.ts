/**
 * Minimum-cost flow by successive shortest paths (Ahuja, Magnanti and Orlin, Network Flows, 1993, §9.7): Dijkstra on reduced
 * costs, so every cost must be ≥ 0. Exact for integer costs; capacities are integers.
 */
export class MinCostFlow {
  readonly #nodes: number;
  readonly #head: number[][];
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  readonly #cost: number[] = [];

  constructor(nodes: number) {
    this.#nodes = nodes;
    this.#head = Array.from({ length: nodes }, () => []);
  }

  /** Returns the arc's number, for `flowOn`. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.#to.length;
    this.#to.push(to, from);
    this.#left.push(capacity, 0);
    this.#cost.push(cost, -cost);
    this.#head[from]!.push(arc);
    this.#head[to]!.push(arc + 1);
    return arc;
  }

  flowOn(arc: number): number {
    return this.#left[arc ^ 1]!;
  }

  /** Sends up to `limit` units from `source` to `sink` at the least cost. */
  run(source: number, sink: number, limit = Infinity): { flow: number; cost: number } {
    const potential = new Float64Array(this.#nodes);
    let flow = 0;
    let cost = 0;
    while (flow < limit) {
      const { distance, via } = this.#shortest(source, potential);
      if (distance[sink] === Infinity) break;
      // A node out of reach moves with the sink, which keeps all reduced costs ≥ 0.
      for (let v = 0; v < this.#nodes; v++) potential[v]! += Math.min(distance[v]!, distance[sink]!);
      const sent = this.#augment(source, sink, via, limit - flow);
      flow += sent;
      cost += sent * (potential[sink]! - potential[source]!);
    }
    return { flow, cost };
  }

  #augment(source: number, sink: number, via: Int32Array, limit: number): number {
    let sent = limit;
    for (let v = sink; v !== source; v = this.#to[via[v]! ^ 1]!) sent = Math.min(sent, this.#left[via[v]!]!);
    for (let v = sink; v !== source; v = this.#to[via[v]! ^ 1]!) {
      this.#left[via[v]!]! -= sent;
      this.#left[via[v]! ^ 1]! += sent;
    }
    return sent;
  }

  #shortest(source: number, potential: Float64Array): { distance: Float64Array; via: Int32Array } {
    const distance = new Float64Array(this.#nodes).fill(Infinity);
    const via = new Int32Array(this.#nodes).fill(-1);
    const heap = new MinHeap();
    distance[source] = 0;
    heap.push(0, source);
    for (let top = heap.pop(); top; top = heap.pop()) {
      const [reached, u] = top;
      if (reached > distance[u]!) continue;
      for (const arc of this.#head[u]!) {
        if (this.#left[arc]! <= 0) continue;
        const v = this.#to[arc]!;
        const next = reached + this.#cost[arc]! + potential[u]! - potential[v]!;
        if (next >= distance[v]!) continue;
        distance[v] = next;
        via[v] = arc;
        heap.push(next, v);
      }
    }
    return { distance, via };
  }
}

/** A binary heap of (key, value) pairs. */
export class MinHeap {
  readonly #keys: number[] = [];
  readonly #values: number[] = [];

  push(key: number, value: number): void {
    let i = this.#keys.length;
    this.#keys.push(key);
    this.#values.push(value);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#keys[parent]! <= this.#keys[i]!) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  pop(): [number, number] | null {
    if (this.#keys.length === 0) return null;
    this.#swap(0, this.#keys.length - 1);
    const top: [number, number] = [this.#keys.pop()!, this.#values.pop()!];
    this.#sink();
    return top;
  }

  #sink(): void {
    const size = this.#keys.length;
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      if (left >= size) return;
      const child = left + 1 < size && this.#keys[left + 1]! < this.#keys[left]! ? left + 1 : left;
      if (this.#keys[i]! <= this.#keys[child]!) return;
      this.#swap(i, child);
      i = child;
    }
  }

  #swap(i: number, j: number): void {
    [this.#keys[i], this.#keys[j]] = [this.#keys[j]!, this.#keys[i]!];
    [this.#values[i], this.#values[j]] = [this.#values[j]!, this.#values[i]!];
  }
}
