// Links that were made once, by name: those that the other tests read too.
import { readFileSync } from 'node:fs';

const golden = JSON.parse(readFileSync(new URL('../data/links/v1.json', import.meta.url), 'utf8'));

export const LINKS = Object.fromEntries(golden.map(({ name, link }) => [name, link]));
