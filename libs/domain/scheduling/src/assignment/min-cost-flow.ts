/**
 * Minimum-cost flow by successive shortest paths (Ahuja, Magnanti and Orlin, Network Flows, 1993, §9.7): Dijkstra on reduced
 * costs, so every cost must be ≥ 0. Exact for integer costs; capacities are integers. Flow stays between runs, which may start
 * from different sources.
 */
export class MinCostFlow {
  readonly #head: number[][];
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  readonly #cost: number[] = [];
  readonly #potential: Float64Array;
  readonly #distance: Float64Array;
  readonly #via: Int32Array;
  #labelled: number[] = [];

  constructor(nodes: number) {
    this.#head = Array.from({ length: nodes }, () => []);
    this.#potential = new Float64Array(nodes);
    this.#distance = new Float64Array(nodes).fill(Infinity);
    this.#via = new Int32Array(nodes).fill(-1);
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

  /** The dual price of a node: no arc with capacity left has `cost + potential(from) - potential(to)` below 0. */
  potential(node: number): number {
    return this.#potential[node]!;
  }

  /** Sends up to `limit` units from `source` to `sink` at the least cost. */
  run(source: number, sink: number, limit = Infinity): { flow: number; cost: number } {
    const potential = this.#potential;
    let flow = 0;
    let cost = 0;
    while (flow < limit && this.#search(source, sink)) {
      const reached = this.#distance[sink]!;
      // Nodes out of reach move with the sink, which keeps all reduced costs ≥ 0; seen from there, only the nearer ones move.
      for (const v of this.#labelled) potential[v]! -= Math.max(0, reached - this.#distance[v]!);
      const sent = this.#augment(source, sink, limit - flow);
      flow += sent;
      cost += sent * (potential[sink]! - potential[source]!);
    }
    return { flow, cost };
  }

  #augment(source: number, sink: number, limit: number): number {
    const via = this.#via;
    let sent = limit;
    for (let v = sink; v !== source; v = this.#to[via[v]! ^ 1]!) sent = Math.min(sent, this.#left[via[v]!]!);
    for (let v = sink; v !== source; v = this.#to[via[v]! ^ 1]!) {
      this.#left[via[v]!]! -= sent;
      this.#left[via[v]! ^ 1]! += sent;
    }
    return sent;
  }

  /** Labels nodes by distance until none nearer than the sink is left; false when the sink is out of reach. */
  #search(source: number, sink: number): boolean {
    const distance = this.#distance;
    const potential = this.#potential;
    for (const v of this.#labelled) distance[v] = Infinity;
    this.#labelled = [source];
    distance[source] = 0;
    const heap = new MinHeap();
    heap.push(0, source);
    for (let u = heap.pop(); u >= 0; u = heap.pop()) {
      const reached = heap.key;
      if (reached >= distance[sink]!) break;
      if (reached > distance[u]!) continue;
      for (const arc of this.#head[u]!) {
        if (this.#left[arc]! <= 0) continue;
        const v = this.#to[arc]!;
        const next = reached + this.#cost[arc]! + potential[u]! - potential[v]!;
        if (next >= distance[v]!) continue;
        if (distance[v] === Infinity) this.#labelled.push(v);
        distance[v] = next;
        this.#via[v] = arc;
        heap.push(next, v);
      }
    }
    return distance[sink]! < Infinity;
  }
}

/** A binary heap of values ≥ 0 by key. */
class MinHeap {
  readonly #keys: number[] = [];
  readonly #values: number[] = [];
  /** Key of the value popped last. */
  key = 0;

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

  /** The value of the least key, -1 when empty. */
  pop(): number {
    if (this.#keys.length === 0) return -1;
    this.#swap(0, this.#keys.length - 1);
    this.key = this.#keys.pop()!;
    const value = this.#values.pop()!;
    this.#sink();
    return value;
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
