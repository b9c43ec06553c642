import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

// Holds answers against the types that the client declares: those are made from Cloudflare's own description of the
// API. Read are interfaces of plain members, which is all that the few types asked for here consist of.
const client = dirname(createRequire(import.meta.url).resolve('cloudflare'));

const DECLARED = new RegExp(
  [
    '^export declare namespace (?<space>\\w+) \\{$',
    '^export interface (?<name>\\w+).*\\{\\n(?<body>[^]*?)^\\}$',
    '^    interface (?<nested>\\w+).*\\{\\n(?<nestedBody>[^]*?)^    \\}$',
    '^export type (?<alias>\\w+) = (?<meaning>.*);$',
  ].join('|'),
  'gm',
);

/** The types that one of the client's declaration files holds, such as resources/zones/zones. */
export function typesOf(resource) {
  const text = readFileSync(join(client, `${resource}.d.ts`), 'utf8').replace(/\/\*\*[^]*?\*\//g, '');
  const types = new Map();
  let current;
  for (const { groups } of text.matchAll(DECLARED)) {
    const { space, name, body, nested, nestedBody, alias, meaning } = groups;
    current = space ?? current;
    if (name) types.set(name, membersOf(body));
    if (nested) types.set(`${current}.${nested}`, membersOf(nestedBody));
    if (alias) types.set(alias, meaning);
  }
  return types;
}

function membersOf(body) {
  return [...body.matchAll(/^\s*(\w+)(\??): ([^;]*);$/gm)].map(([, name, optional, type]) => ({
    name,
    optional: optional !== '',
    type,
  }));
}

/** Fails unless a value is what a type declares. In life an optional member may be null too; others may come on top. */
export function assertShape(value, type, types, where = type) {
  const declared = types.get(type);
  if (Array.isArray(declared)) {
    assert.ok(declared.length > 0, `${type} was read without members`);
    assert.ok(value !== null && typeof value === 'object', `${where} is no object: ${JSON.stringify(value)}`);
    declared.forEach((member) => assertMember(value[member.name], member, types, `${where}.${member.name}`));
    return;
  }
  if (declared !== undefined) {
    assertShape(value, declared, types, where);
    return;
  }
  const matches = type.split(' | ').some((one) => isOf(value, one, types, where));
  assert.ok(matches, `${where} is ${JSON.stringify(value)} and not ${type}`);
}

function assertMember(value, { optional, type }, types, where) {
  if (!(optional && (value === undefined || value === null))) {
    assertShape(value, type, types, where);
  }
}

function isOf(value, type, types, where) {
  const list = /^Array<(.*)>$/.exec(type);
  if (list) {
    return Array.isArray(value) && value.every((one, n) => (assertShape(one, list[1], types, `${where}[${n}]`), true));
  }
  if (types.has(type)) {
    assertShape(value, type, types, where);
    return true;
  }
  if (type === 'null') return value === null;
  if (/^'.*'$/.test(type)) return value === type.slice(1, -1);
  if (/^(\d+|true|false)$/.test(type)) return value === JSON.parse(type);
  assert.match(type, /^(string|number|boolean)$/, `${where} has a type that is not read here`);
  return typeof value === type;
}
