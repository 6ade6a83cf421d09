/** What an audit record says beside the changed fields, for people: names instead of whole items, nothing empty. */
export function facts(details: Record<string, unknown>): { name: string; text: string }[] {
  return Object.entries(details).map(([name, value]) => ({ name, text: words(value) })).filter(({ text }) => text !== '');
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join('、');
  if (typeof value !== 'object') return String(value);
  const { name, code, reason } = value as { name?: unknown; code?: unknown; reason?: unknown };
  if (name !== undefined) return code === undefined ? String(name) : `${String(name)}（${String(code)}）`;
  return reason === undefined ? '' : String(reason);
}
