// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { address, csrfToken, get, post, segment, speak, whenSignedOut } from '@/api/client';

const answers = vi.fn<typeof fetch>();

function sent(call = 0): { url: string; init: RequestInit; headers: Record<string, string> } {
  const [url, init] = answers.mock.calls[call] ?? [];
  return { url: String(url), init: init ?? {}, headers: (init?.headers ?? {}) as Record<string, string> };
}

beforeEach(() => {
  vi.stubGlobal('fetch', answers);
  answers.mockReset();
  document.cookie = 'XSRF-TOKEN=a%2Bb';
});
afterEach(() => vi.unstubAllGlobals());

describe('the client', () => {
  it('reads the token among other cookies', () => {
    expect(csrfToken('a=1; XSRF-TOKEN=x%3D; b=2')).toBe('x=');
    expect(csrfToken('NOT-XSRF-TOKEN=1')).toBeNull();
  });

  it('leaves empty parameters out of the address and keeps codes in one segment', () => {
    expect(address('/api/x', { q: '开饭店', region: '', after: null, size: 20 })).toBe('/api/x?q=%E5%BC%80%E9%A5%AD%E5%BA%97&size=20');
    expect(segment('a b/c')).toBe('a%20b%2Fc');
  });

  it('proves with each change where it comes from, and only then', async () => {
    answers.mockImplementation(async () => new Response('{}'));
    await post('/api/cases', { a: 1 }, { 'Idempotency-Key': 'k' });
    await get('/api/cases');
    expect(sent(0).headers).toMatchObject({ 'X-XSRF-TOKEN': 'a+b', 'Idempotency-Key': 'k', 'Content-Type': 'application/json' });
    expect(sent(1).headers['X-XSRF-TOKEN']).toBeUndefined();
  });

  it('asks in the language of the page', async () => {
    answers.mockImplementation(async () => new Response('{}'));
    speak('en');
    await get('/api/x');
    speak('zh-CN');
    expect(sent().headers['Accept-Language']).toBe('en');
  });

  it('tells the session when nobody is signed in', async () => {
    const told = vi.fn();
    whenSignedOut(told);
    answers.mockResolvedValue(new Response('{"code":"unauthenticated","title":"请先登录"}', { status: 401 }));
    await expect(get('/api/cases/mine')).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(told).toHaveBeenCalledOnce();
  });

  it('never asks twice by itself', async () => {
    answers.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(post('/api/cases', {})).rejects.toMatchObject({ status: 0, code: 'network' });
    expect(answers).toHaveBeenCalledOnce();
  });

  it('takes an answer without content and refuses one that is no JSON', async () => {
    answers.mockResolvedValueOnce(new Response(null, { status: 204 }));
    await expect(post('/api/x')).resolves.toBeUndefined();
    answers.mockResolvedValueOnce(new Response('<html>'));
    await expect(get('/api/x')).rejects.toMatchObject({ code: 'unreadable-answer' });
  });
});
