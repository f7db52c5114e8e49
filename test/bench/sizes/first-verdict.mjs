// node first-verdict.mjs <module> <export> <values.json>: prints how many
// milliseconds of CPU it took to import a module and to hear its first verdict.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module = "", name = "", file = ""] = process.argv.slice(2);
const [value] = JSON.parse(readFileSync(file, "utf8"));
const { href } = pathToFileURL(module);

const before = process.cpuUsage();
const { [name]: check } = await import(href);
const verdict = check(value);
const { user, system } = process.cpuUsage(before);

if (!verdict) throw new Error(`${module} refuses the example`);
console.log((user + system) / 1000);
