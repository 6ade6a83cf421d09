// Runs one npm step unless what it reads is unchanged since its last success: node build/once.mjs install|build|test
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GENERATED = 'components.d.ts';
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const STEPS = {
  install: { reads: ['package.json', 'package-lock.json', '.npmrc'], makes: 'node_modules/vite', run: ['ci'] },
  build: { reads: SOURCES, makes: 'dist/index.html', run: ['run', 'build'] },
  test: { reads: [...SOURCES, 'tests', 'build', 'eslint.config.js'], makes: 'node_modules/vitest', run: ['test'] },
};

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== GENERATED) yield* files(join(path, name));
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) for (const file of files(path)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const name = process.argv[2];
const step = STEPS[name];
if (!step) throw new Error(`Unknown step ${name}: ${Object.keys(STEPS).join(', ')}`);

const stamps = 'node_modules/.stamps';
const stamp = join(stamps, name);
const before = fingerprint(step.reads);
if (existsSync(step.makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) {
  console.log(`web: ${name} is up to date`);
  process.exit(0);
}
rmSync(stamp, { force: true });
const done = spawnSync('npm', step.run, { stdio: 'inherit', shell: process.platform === 'win32' });
if (done.status !== 0) process.exit(done.status ?? 1);
mkdirSync(stamps, { recursive: true });
// A file saved meanwhile must be built next time.
if (fingerprint(step.reads) === before) writeFileSync(stamp, before);
