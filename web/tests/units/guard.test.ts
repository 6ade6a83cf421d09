import { describe, expect, it } from 'vitest';
import type { RouteMeta } from 'vue-router';
import { passage } from '@/session/guard';
import { safeReturn, signInAddress, type Session } from '@/session/session';

const visitor: Session = { signedIn: false };
const clerk: Session = { signedIn: true, id: '1', name: '李窗口', kind: 'OFFICER', roles: ['WINDOW_CLERK'], grants: [] };
const to = (needs: RouteMeta['needs']) => ({ meta: { needs }, fullPath: '/workbench?status=SUBMITTED', params: {} });

describe('a page', () => {
  it('without needs is open to everyone', () => {
    expect(passage(to(undefined), visitor)).toBe('open');
  });

  it('that needs someone asks visitors to sign in', () => {
    expect(passage(to('signed-in'), visitor)).toBe('sign-in');
    expect(passage(to(['WINDOW_CLERK']), visitor)).toBe('sign-in');
  });

  it('opens to one of its roles', () => {
    expect(passage(to(['REVIEWER', 'WINDOW_CLERK']), clerk)).toBe('open');
    expect(passage(to('signed-in'), clerk)).toBe('open');
  });

  it('says so to those who hold none of them', () => {
    expect(passage(to(['SUPERVISOR']), clerk)).toEqual({ name: 'forbidden', query: { from: '/workbench?status=SUBMITTED' } });
  });
});

describe('a page that another role has elsewhere', () => {
  it('sends holders of that role there', () => {
    const apply = {
      meta: {
        needs: ['APPLICANT'],
        instead: { role: 'WINDOW_CLERK', path: ({ params }) => `/workbench/intake/${params.code}` },
      } as RouteMeta,
      fullPath: '/apply/1',
      params: { code: '1' },
    };
    expect(passage(apply, clerk)).toBe('/workbench/intake/1');
    expect(passage(apply, { ...clerk, roles: ['REVIEWER'] })).toEqual({ name: 'forbidden', query: { from: '/apply/1' } });
  });
});

describe('the way back from sign-in', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'guides', '', null])('never leaves the site: %s', (path) => {
    expect(safeReturn(path)).toBe('/');
  });

  it('keeps path and query', () => {
    expect(signInAddress('/apply/x?a=1')).toBe('/oauth2/authorization/tongban?returnTo=%2Fapply%2Fx%3Fa%3D1');
  });
});
