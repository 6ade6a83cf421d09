// Opens every page of the built site in a real browser against the answers beside this file, at 1280 and 375 pixels:
// no accessibility violation (axe), no sideways scrolling, no error in the console, nothing the policy forbids.
// npm run build && npm run test:pages [--shots] [--only=text]. A Chromium is taken from TONGBAN_CHROMIUM, @sparticuz/chromium or the system.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ANSWERS, SESSIONS } from './answers.mjs';
import { PAGES } from './pages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shots = process.argv.includes('--shots') ? join(root, 'tests/pages/shots') : null;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AT_A_TIME = 4;
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'";
const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

async function browserPath() {
  if (process.env.TONGBAN_CHROMIUM) return { executablePath: process.env.TONGBAN_CHROMIUM, args: ['--no-sandbox'] };
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (existsSync(path)) return { executablePath: path, args: ['--no-sandbox'] };
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: ['--no-sandbox'] };
}

function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const asked = join(root, 'dist', path);
    const file = path !== '/' && existsSync(asked) ? asked : join(root, 'dist/index.html');
    response.setHeader('Content-Type', KINDS[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', POLICY);
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function answer(route, session) {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (pathname.startsWith('/verify/') && request.isNavigationRequest()) return route.continue();
  if (pathname === '/api/session') return route.fulfill({ json: session });
  const found = ANSWERS.find(([method, path]) => method === request.method() && path.test(pathname));
  if (!found) return route.fulfill({ status: 404, json: { code: 'not-answered', title: `${request.method()} ${pathname}` } });
  const body = found[2](new URL(request.url()).searchParams);
  if (body.body && typeof body.status === 'number') return route.fulfill({ status: body.status, contentType: 'application/problem+json', json: body.body });
  if (body.svg) return route.fulfill({ contentType: 'image/svg+xml', body: body.svg });
  return route.fulfill({ json: body });
}

async function check(page, name, faults) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const violation of result.violations) {
    faults.push(`${name}: ${violation.id} ${violation.nodes.map((node) => `${node.target} ${node.failureSummary?.split('\n')[1] ?? ''}`).slice(0, 3).join(' | ')}`);
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) faults.push(`${name}: scrolls sideways by ${sideways} px`);
}

const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ ...(await browserPath()), headless: true });
const faults = [];
const pages = PAGES.filter((entry) => !only || entry.name.includes(only));
if (shots) mkdirSync(shots, { recursive: true });

async function look({ name, path, as = 'visitor', lang, view, act }, width) {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 760 }, locale: 'zh-CN', reducedMotion: 'reduce', bypassCSP: false });
  await context.addCookies([{ name: 'XSRF-TOKEN', value: 'token', url: origin }]);
  if (view) await context.addCookies([{ name: 'tongban_view', value: view, url: origin }]);
  if (lang) await context.addInitScript((chosen) => localStorage.setItem('tongban.locale', chosen), lang);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const label = `${name}-${width}`;
  page.on('console', (message) => {
    const expected = /the server responded with a status of (400|401|404|409|412|503)/.test(message.text());
    if (message.type() === 'error' && !expected) faults.push(`${label}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${label}: ${error.message}`));
  await page.route(/\/(api|verify)\//, (route) => answer(route, SESSIONS[as]));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  if (act) await act(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  if (shots) await page.screenshot({ path: join(shots, `${label}.png`), fullPage: !act?.viewport });
  await check(page, label, faults);
  await context.close();
}

/** Several at a time: most of a page's time is waiting until nothing moves any more. */
async function lookAtAll() {
  const left = [1280, 375].flatMap((width) => pages.map((entry) => [entry, width]));
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      await look(...next).catch((error) => faults.push(`${next[0].name}-${next[1]}: ${error.message}`));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, one));
}

try {
  await lookAtAll();
} finally {
  await browser.close();
  server.close();
}
console.log(faults.length ? faults.join('\n') : `${pages.length} pages at two widths: no fault`);
process.exit(faults.length ? 1 : 0);
