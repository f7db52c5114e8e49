// node --expose-gc allocation.js <module> <values.json>: prints how many bytes
// a call of the module's `is` allocates. The young generation is large enough
// (--max-semi-space-size) that nothing is collected between the two readings.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const [module = "", file = ""] = process.argv.slice(2);
const { is } = (await import(pathToFileURL(module).href)) as {
  readonly is: (value: unknown) => boolean;
};
const values = JSON.parse(readFileSync(file, "utf8")) as readonly unknown[];
const calls = 20_000;

function run(): void {
  for (let done = 0; done < calls; done++) is(values[done % values.length]);
}

// Machine code is allocated while functions are being optimized; afterwards
// nothing but the calls themselves could be.
for (let done = 0; done < 20; done++) run();
setFlagsFromString("--no-opt");
const bytes: number[] = [];
for (let done = 0; done < 9; done++) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  run();
  bytes.push(process.memoryUsage().heapUsed - before);
}
// What calls allocate, they allocate every time; what the engine keeps of its
// own is not in all of the readings.
console.log(Math.min(...bytes) / calls);
