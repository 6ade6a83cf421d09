/** The parts of the form, in its order. */
export const SECTIONS = [
  'head', 'legalBases', 'service', 'conditions', 'materials', 'fees', 'result', 'ways', 'needs', 'flow',
  'specialProcedures', 'prerequisites', 'intermediaryServices', 'quota', 'discretion', 'risks', 'duties',
] as const;

/** The part of the form in which the path of a fault lies. */
export function sectionOf(path: string): string {
  const name = /^[A-Za-z]+/.exec(path.replace(/^elements\./, ''))?.[0] ?? '';
  return (SECTIONS as readonly string[]).includes(name) ? name : 'head';
}
