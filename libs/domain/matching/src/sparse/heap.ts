import { newBuffer } from './buffers.js';
import { HEAP_START, type Kernel } from './kernel-layout.js';
import { plainKernel } from './plain-kernel.js';
import { wasmKernel } from './wasm-kernel.js';
import { MOST_PAGES } from './wasm-writer.js';

interface Memory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

/** What is used of the global `WebAssembly`, which the language's own library does not declare. */
interface WasmApi {
  readonly Memory: new (size: { initial: number; maximum?: number; shared?: boolean }) => Memory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

const PAGE = 65_536;
const isShared = typeof SharedArrayBuffer !== 'undefined';
let compiled: object | undefined;

/** The bytes that postings live in, for another thread: a WebAssembly memory or, without one, a buffer, and where that thread may scribble. */
export interface SharedHeap {
  readonly memory: object;
  readonly isPlain: boolean;
  readonly scratch: number;
  readonly used: number;
}

/** The bytes that postings live in, and the kernel that works on them: WebAssembly where there is any, else plain code. */
export interface Heap {
  readonly kernel: Kernel;
  /** Address of the kernel's own bytes (`kernel-layout.ts`). */
  readonly scratch: number;
  buffer(): ArrayBufferLike;
  /** Address of so many fresh bytes, a multiple of 16. */
  allocate(bytes: number): number;
  /** Gives back everything from an address on, but what has been shared. */
  release(from: number): void;
  /** Hands the bytes to another thread, which may read them for as long as it likes: nothing there is overwritten from now on. */
  share(): SharedHeap;
  readonly used: number;
}

interface Bytes {
  readonly kernel: Kernel;
  readonly memory: object;
  readonly isPlain: boolean;
  buffer(): ArrayBufferLike;
  grow(bytes: number): void;
}

const wasmApi = (): WasmApi | undefined => (globalThis as { readonly WebAssembly?: WasmApi }).WebAssembly;

function kernelOn(api: WasmApi, memory: Memory, scratch: number): Kernel {
  const module =
    scratch === 0
      ? (compiled ??= new api.Module(wasmKernel(0, isShared)))
      : new api.Module(wasmKernel(scratch, isShared));
  return new api.Instance(module, { env: { memory } }).exports as Kernel;
}

function wasmBytes(api: WasmApi, memory: Memory, scratch: number): Bytes {
  return {
    kernel: kernelOn(api, memory, scratch),
    memory,
    isPlain: false,
    buffer: () => memory.buffer,
    grow: (bytes) => void memory.grow(Math.ceil(bytes / PAGE)),
  };
}

function plainBytes(first: ArrayBufferLike, scratch: number): Bytes {
  let buffer = first;
  return {
    kernel: plainKernel(() => buffer, scratch),
    get memory() {
      return buffer;
    },
    isPlain: true,
    buffer: () => buffer,
    grow: (bytes) => {
      const larger = new Uint8Array(newBuffer(buffer.byteLength + bytes));
      larger.set(new Uint8Array(buffer));
      buffer = larger.buffer;
    },
  };
}

function freshBytes(plain: boolean): Bytes {
  const api = wasmApi();
  const initial = Math.ceil(HEAP_START / PAGE);
  if (plain || !api?.validate(wasmKernel(0, isShared))) return plainBytes(newBuffer(initial * PAGE), 0);
  return wasmBytes(api, new api.Memory(isShared ? { initial, maximum: MOST_PAGES, shared: true } : { initial }), 0);
}

function heapOn(bytes: Bytes, scratch: number, used: number): Heap {
  const { kernel } = bytes;
  const buffer = (): ArrayBufferLike => bytes.buffer();
  let top = used;
  let pinned = 0;
  const allocate = (size: number): number => {
    const address = top;
    top = Math.ceil((top + size) / 16) * 16;
    const missing = top - buffer().byteLength;
    // Growing by an eighth keeps the number of copies small where growing copies.
    if (missing > 0) bytes.grow(Math.max(missing, buffer().byteLength >> 3));
    return address;
  };
  return {
    kernel,
    scratch,
    buffer,
    allocate,
    release(from) {
      top = Math.max(from, pinned);
    },
    share() {
      const own = allocate(HEAP_START);
      pinned = top;
      return { memory: bytes.memory, isPlain: bytes.isPlain, scratch: own, used: top };
    },
    get used() {
      return top - HEAP_START;
    },
  };
}

/** `plain` forgoes WebAssembly, to compare the two. */
export const createHeap = (plain = false): Heap => heapOn(freshBytes(plain), 0, HEAP_START);

/** The heap of another thread, to read from. */
export function attachHeap({ memory, isPlain, scratch, used }: SharedHeap): Heap {
  const api = wasmApi();
  const bytes =
    isPlain || !api ? plainBytes(memory as ArrayBufferLike, scratch) : wasmBytes(api, memory as Memory, scratch);
  return heapOn(bytes, scratch, used);
}
