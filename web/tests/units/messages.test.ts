import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/i18n/en';
import zh from '@/i18n/zh-CN';

function flat(messages: object, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else for (const [inner, text] of flat(value as object, `${prefix}${key}.`)) all.set(inner, text);
  }
  return all;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const chinese = flat(zh);
const english = flat(en);
const code = sources('src').join('\n');

describe('messages', () => {
  it('are the same in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('name the same values in both languages', () => {
    const names = (text: string) => (text.match(/\{\w+}/g) ?? []).sort();
    for (const [key, text] of chinese) expect(names(english.get(key) ?? ''), key).toEqual(names(text));
  });

  it('exist for every key the pages use', () => {
    const roots = new RegExp(`'((?:${Object.keys(zh).join('|')})(?:\\.[\\w-]+)+)'`, 'g');
    const used = [...code.matchAll(roots)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(200);
    expect(used.filter((key) => !chinese.has(key))).toEqual([]);
  });

  it('exist under every prefix the pages complete', () => {
    const prefixes = [...code.matchAll(/\bte?\(`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const keys = [...chinese.keys()];
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });
});
