// How much of the memory of WebAssembly is held. The memory itself never shrinks, so that its size is the most that
// was ever needed, and one long search looks like a leak wherever it comes first.
//
// What is held stands in the memory: Rust's allocator there, dlmalloc, keeps all pieces in one row from where the
// program's own data ends, and writes before each how long it is and whether it is in use.

const HELD = 2;
const FLAGS = 7;

/** Notes in the page, before its program runs, which memory it has and where the allocator will begin. */
export function noteMemory() {
  const note = (result) => {
    const { memory } = result.instance.exports;
    globalThis.soakMemory = { memory, begin: memory.buffer.byteLength };
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const inner = WebAssembly[name];
    WebAssembly[name] = (...given) => inner.apply(WebAssembly, given).then(note);
  }
}

/** Bytes that are in use, of all the bytes that there are. */
export function memoryOf(page) {
  return page.evaluate(([heldFlag, flags]) => {
    const { memory, begin } = globalThis.soakMemory;
    const words = new Uint32Array(memory.buffer);
    let [at, held] = [begin / 4, 0];
    while (at < words.length) {
      const size = words[at + 1] & ~flags;
      if (size === 0) throw new Error('the memory of WebAssembly cannot be walked: is its allocator still dlmalloc?');
      if (words[at + 1] & heldFlag) held += size;
      at += size / 4;
    }
    if (at !== words.length) throw new Error('the pieces of the memory of WebAssembly do not end where it does: is its allocator still dlmalloc?');
    return { held, wasm: memory.buffer.byteLength };
  }, [HELD, FLAGS]);
}
