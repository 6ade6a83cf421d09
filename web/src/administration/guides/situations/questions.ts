import type { Remark } from '@/api/drafts';
import type { WrittenAnswer, WrittenEffect, WrittenQuestion, WrittenQuestions } from '@/api/situations';
import { same } from '../lines';

export type Kind = WrittenQuestion['kind'];
export const KINDS: Kind[] = ['SINGLE', 'MULTIPLE', 'YES_NO', 'NUMBER'];

/** An answer or a question with every list an editor binds to. */
export interface EditedAnswer extends WrittenAnswer {
  next: string[];
  effects: WrittenEffect[];
}

export interface EditedQuestion extends WrittenQuestion {
  answers: EditedAnswer[];
}

export interface EditedQuestions {
  first: string[];
  questions: EditedQuestion[];
}

/** What an answer may change, and the field that holds it. */
export const EFFECTS = ['material', 'fee', 'limitDays', 'window', 'validity', 'notApplicable'] as const;
export type EffectKind = (typeof EFFECTS)[number];

export const effectKind = (effect: WrittenEffect): EffectKind =>
  EFFECTS.find((kind) => effect[kind] !== undefined && effect[kind] !== null) ?? 'material';

export const newEffect = (kind: EffectKind, material: string): WrittenEffect =>
  kind === 'material' ? { material, need: 'NEEDED' } : kind === 'limitDays' ? { limitDays: 1 } : { [kind]: '' };

/** As it was written, ready to be edited. Without a list of its own everybody is asked the first question. */
export function edited(written: Partial<WrittenQuestions>): EditedQuestions {
  const questions = (written.questions ?? []).map((question) => ({
    ...question,
    answers: (question.answers ?? []).map((answer) => ({ ...answer, next: [...(answer.next ?? [])], effects: [...(answer.effects ?? [])] })),
  }));
  const first = written.first?.length ? [...written.first] : questions.slice(0, 1).map((one) => one.key);
  return { first, questions };
}

/** The least `prefix` and number that nothing is called yet. */
export function freeKey(prefix: string, taken: string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`${prefix}${n}`)) n++;
  return `${prefix}${n}`;
}

const answer = (key: string): EditedAnswer => ({ key, text: '', next: [], effects: [] });

export function newQuestion(questions: EditedQuestion[]): EditedQuestion {
  return { key: freeKey('q', questions.map((one) => one.key)), text: '', kind: 'SINGLE', answers: [answer('a1'), answer('a2')] };
}

export function addAnswer(question: EditedQuestion): EditedAnswer {
  const added = answer(freeKey('a', question.answers.map((one) => one.key)));
  question.answers.push(added);
  tidy(question);
  return added;
}

/** The ranges of a number follow each other from the least to the greatest, so that none is left out. */
export function tidy(question: EditedQuestion): void {
  if (question.kind !== 'NUMBER') return;
  question.answers.forEach((one, index) => {
    one.from = index === 0 ? question.min ?? null : question.answers[index - 1]?.below ?? null;
    if (index === question.answers.length - 1) one.below = null;
  });
}

/** Asks in another way; what follows from the answers stays with them in their order. */
export function changeKind(question: EditedQuestion, kind: Kind): void {
  const was = question.kind;
  question.kind = kind;
  if (kind === 'YES_NO') {
    question.answers = ['yes', 'no'].map((key, index) => ({ ...(question.answers[index] ?? answer(key)), key, text: null, textEn: null, from: null, below: null }));
  } else if (was === 'YES_NO') {
    question.answers.forEach((one, index) => Object.assign(one, { key: `a${index + 1}`, text: one.text ?? '' }));
  }
  if (kind === 'NUMBER') {
    question.min ??= 0;
    question.max ??= 100;
    tidy(question);
  } else {
    Object.assign(question, { min: null, max: null, unit: null, unitEn: null });
    question.answers.forEach((one) => Object.assign(one, { from: null, below: null }));
  }
}

/** Takes a question out, and every way that leads to it. */
export function dropQuestion(all: EditedQuestions, key: string): void {
  all.questions = all.questions.filter((one) => one.key !== key);
  all.first = all.first.filter((one) => one !== key);
  for (const question of all.questions) {
    for (const one of question.answers) one.next = one.next.filter((next) => next !== key);
  }
  if (!all.first.length && all.questions[0]) all.first = [all.questions[0].key];
}

/** The question, answer and effect that a fault's field speaks of. */
export function placeOf(field: string): { question?: number; answer?: number; effect?: number } {
  const found = /^questions\[(\d+)\](?:\.answers\[(\d+)\])?(?:\.effects\[(\d+)\])?/.exec(field);
  const number = (text?: string) => (text === undefined ? undefined : Number(text));
  return { question: number(found?.[1]), answer: number(found?.[2]), effect: number(found?.[3]) };
}

/** The id of the control that a fault belongs to. */
export function anchorOf(field: string): string {
  const { question, answer: place } = placeOf(field);
  if (question === undefined) return 'questions';
  return place === undefined ? `question-${question}` : `question-${question}-answer-${place}`;
}

const YES_NO: Record<string, string> = { yes: 'yes', no: 'no' };

/** What an answer reads like: yes and no are worded by whoever shows them. */
export const answerText = (one: WrittenAnswer, say: (key: string) => string): string =>
  one.text?.trim() || (YES_NO[one.key] ? say(one.key) : one.key);

/**
 * A fault with the path in words: the service names questions and answers by their keys, which their writers never see.
 */
export function inWords(remark: Remark, all: WrittenQuestions, say: (key: string) => string): string {
  const words = new Map<string, string>();
  for (const question of all.questions) {
    const asked = question.text?.trim() || question.key;
    words.set(question.key, `“${asked}”`);
    for (const one of question.answers ?? []) words.set(`${question.key}.${one.key}`, `“${asked}：${answerText(one, say)}”`);
  }
  const steps = /[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)?(?:(?: → | \+ )[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)?)*/g;
  return remark.message.replace(steps, (path) => {
    const parts = path.split(/( → | \+ )/);
    const known = parts.every((part, index) => index % 2 === 1 || words.has(part));
    return known ? parts.map((part, index) => (index % 2 === 1 ? part : words.get(part))).join('') : path;
  }).replace(/“(“[^”]*”)”|"(“[^”]*”)"/g, '$1$2');
}

/** A question in the outline; one that stands above in it already is only named. */
export interface Twig {
  question: WrittenQuestion;
  again: boolean;
  answers: { answer: WrittenAnswer; next: Twig[] }[];
}

/** The questions as they follow each other from those everybody is asked. */
export function outline(all: WrittenQuestions): Twig[] {
  const drawn = new Set<string>();
  const known = new Map(all.questions.map((question) => [question.key, question]));
  const twigs = (keys: string[]): Twig[] => keys.flatMap((key) => {
    const question = known.get(key);
    if (!question) return [];
    const again = drawn.has(key);
    drawn.add(key);
    return [{ question, again, answers: again ? [] : (question.answers ?? []).map((one) => ({ answer: one, next: twigs(one.next ?? []) })) }];
  });
  return twigs(all.first.length ? all.first : all.questions.slice(0, 1).map((one) => one.key));
}

/** One line of a change note: what happened to a question. */
export interface QuestionChange {
  what: 'ADDED' | 'REMOVED' | 'AMENDED';
  key: string;
  text: string;
  before?: WrittenQuestion;
  after?: WrittenQuestion;
}

/** What the questions change of those published. */
export function changesOf(before: WrittenQuestions, after: WrittenQuestions): QuestionChange[] {
  const was = new Map(before.questions.map((question) => [question.key, question]));
  const is = new Map(after.questions.map((question) => [question.key, question]));
  const text = (question: WrittenQuestion) => question.text?.trim() || question.key;
  const now = after.questions.flatMap((question): QuestionChange[] => {
    const old = was.get(question.key);
    const line = { key: question.key, text: text(question), after: question };
    if (!old) return [{ what: 'ADDED', ...line }];
    return same(old, question) ? [] : [{ what: 'AMENDED', ...line, before: old }];
  });
  const gone = before.questions.filter((question) => !is.has(question.key))
    .map((question): QuestionChange => ({ what: 'REMOVED', key: question.key, text: text(question), before: question }));
  return [...now, ...gone];
}

/** What a question asks and what follows from its answers, line by line, for people. */
export function linesOf(question: WrittenQuestion, names: {
  say: (key: string, values?: Record<string, unknown>) => string;
  question: (key: string) => string;
  material: (key: string) => string;
}): string[] {
  const { say } = names;
  const head = [question.text, question.textEn].filter(Boolean).join(' / ');
  const help = [question.help, question.helpEn].filter(Boolean).join(' / ');
  const range = question.kind === 'NUMBER' ? say('range', { min: question.min ?? '', max: question.max ?? '', unit: question.unit ?? '' }) : '';
  return [
    `${head}（${[say(`kind.${question.kind}`), range].filter(Boolean).join('，')}）`,
    ...(help ? [help] : []),
    ...(question.answers ?? []).flatMap((one) => [
      `· ${answerText(one, say)}${one.textEn ? ` / ${one.textEn}` : ''}${question.kind === 'NUMBER' ? `（${say('from', { from: one.from ?? '' })}${one.below === null || one.below === undefined ? '' : `，${say('below', { below: one.below })}`}）` : ''}`,
      ...(one.next ?? []).map((next) => `  → ${names.question(next)}`),
      ...(one.effects ?? []).map((effect) => `  ⇒ ${effectText(effect, names)}`),
    ]),
  ];
}

/** What an effect says, in one line. */
export function effectText(effect: WrittenEffect, names: {
  say: (key: string, values?: Record<string, unknown>) => string;
  material: (key: string) => string;
}): string {
  const kind = effectKind(effect);
  if (kind !== 'material') return names.say(`says.${kind}`, { value: effect[kind] ?? '' });
  const condition = effect.need === 'CONDITIONAL' && effect.condition ? `：${effect.condition}` : '';
  return `${names.material(effect.material ?? '')} · ${names.say(`need.${effect.need}`)}${condition}`;
}
