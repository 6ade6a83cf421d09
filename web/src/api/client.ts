import { Problem, problemOf, unreachable } from './problem';

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Call {
  method: string;
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

let onSignedOut: () => void = () => undefined;
let language = 'zh-CN';

/** Called whenever the platform answers that nobody is signed in. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** The language in which the services word their problems. */
export function speak(locale: string): void {
  language = locale;
}

export function csrfToken(cookies: string = document.cookie): string | null {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies);
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** Headers every call carries; those that change something prove that they come from this site. */
export async function commonHeaders(method: string): Promise<Record<string, string>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    if (!csrfToken()) await fetch('/api/session', { headers: { Accept: 'application/json' } }).catch(() => undefined);
    const token = csrfToken();
    if (token) headers['X-XSRF-TOKEN'] = token;
  }
  return headers;
}

/** Turns a refusal into the problem to throw, and tells the session when it was for want of one. */
export function refusal(status: number, body: string): Problem {
  if (status === 401) onSignedOut();
  return problemOf(status, body);
}

async function answer(path: string, call: Call): Promise<Response> {
  const headers = { ...(await commonHeaders(call.method)), ...call.headers };
  let body: BodyInit | undefined;
  if (call.body instanceof FormData) {
    body = call.body;
  } else if (call.body !== undefined) {
    body = JSON.stringify(call.body);
    headers['Content-Type'] = 'application/json';
  }
  let response: Response;
  try {
    response = await fetch(address(path, call.query), { method: call.method, headers, body, signal: call.signal });
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) throw refusal(response.status, await response.text().catch(() => ''));
  return response;
}

async function json<T>(path: string, call: Call): Promise<T> {
  const response = await answer(path, call);
  const text = await response.text();
  if (!text) return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Problem(response.status, 'unreadable-answer', '');
  }
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return json<T>(path, { method: 'GET', query, signal });
}

export function post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
  return json<T>(path, { method: 'POST', body, headers });
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return json<T>(path, { method: 'PUT', body });
}

export async function remove(path: string): Promise<void> {
  await answer(path, { method: 'DELETE' });
}

/** A file as the browser can show it; release the object address when it is no longer shown. */
export async function file(path: string): Promise<Blob> {
  return (await answer(path, { method: 'GET', headers: { Accept: '*/*' } })).blob();
}

/** One segment of a path: item codes may hold any character but the ones that would cut the path. */
export function segment(value: string): string {
  return encodeURIComponent(value);
}
