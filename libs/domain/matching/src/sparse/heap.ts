import { HEAP_START, type Kernel } from './kernel-layout.js';
import { plainKernel } from './plain-kernel.js';
import { wasmKernel } from './wasm-kernel.js';

/** What is used of the global `WebAssembly`, which the language's own library does not declare. */
interface WasmApi {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

const PAGE = 65_536;
let compiled: object | undefined;

/** The bytes that postings live in, and the kernel that works on them: WebAssembly where there is any, else plain code. */
export interface Heap {
  readonly kernel: Kernel;
  buffer(): ArrayBuffer;
  /** Address of so many fresh bytes, a multiple of 16. */
  allocate(bytes: number): number;
  /** Gives back everything from an address on. */
  release(from: number): void;
  readonly used: number;
}

function memoryOf(plain: boolean): { kernel: Kernel; buffer: () => ArrayBuffer; grow: (bytes: number) => void } {
  const api = (globalThis as { readonly WebAssembly?: WasmApi }).WebAssembly;
  const pages = Math.ceil(HEAP_START / PAGE);
  const code = wasmKernel();
  if (!plain && api?.validate(code)) {
    const memory = new api.Memory({ initial: pages });
    compiled ??= new api.Module(code);
    const kernel = new api.Instance(compiled, { env: { memory } }).exports as Kernel;
    const grow = (bytes: number): void => void memory.grow(Math.ceil(bytes / PAGE));
    return { kernel, buffer: () => memory.buffer, grow };
  }
  let buffer = new ArrayBuffer(pages * PAGE);
  const grow = (bytes: number): void => {
    const larger = new Uint8Array(buffer.byteLength + bytes);
    larger.set(new Uint8Array(buffer));
    buffer = larger.buffer;
  };
  return { kernel: plainKernel(() => buffer), buffer: () => buffer, grow };
}

/** `plain` forgoes WebAssembly, to compare the two. */
export function createHeap(plain = false): Heap {
  const { kernel, buffer, grow } = memoryOf(plain);
  let top = HEAP_START;
  return {
    kernel,
    buffer,
    allocate(bytes) {
      const address = top;
      top = Math.ceil((top + bytes) / 16) * 16;
      const missing = top - buffer().byteLength;
      // Growing by an eighth keeps the number of copies small where growing copies.
      if (missing > 0) grow(Math.max(missing, buffer().byteLength >> 3));
      return address;
    },
    release(from) {
      top = from;
    },
    get used() {
      return top - HEAP_START;
    },
  };
}
