import { describe, expect, it } from 'vitest';
import type { WrittenQuestions } from '@/api/situations';
import {
  addAnswer, anchorOf, changeKind, changesOf, dropQuestion, edited, effectText, freeKey, inWords, linesOf, newQuestion, outline,
} from '@/administration/guides/situations/questions';

const WRITTEN: WrittenQuestions = {
  first: [],
  questions: [
    { key: 'kind', text: '经营哪一类？', kind: 'SINGLE', answers: [
      { key: 'shop', text: '销售', effects: [{ material: 'plan', need: 'NOT_NEEDED' }] }, { key: 'canteen', text: '食堂', next: ['size'] }] },
    { key: 'size', text: '大型？', kind: 'YES_NO', answers: [{ key: 'yes', next: ['kind'] }, { key: 'no' }] },
  ],
};
const say = (key: string) => ({ yes: '是', no: '否' })[key] ?? key;

describe('a questionnaire being edited', () => {
  it('asks everybody the first question where nothing else is written', () => {
    expect(edited(WRITTEN).first).toEqual(['kind']);
    expect(edited({}).questions).toEqual([]);
  });

  it('gives keys that nothing has yet', () => {
    expect(freeKey('q', ['q1', 'q3'])).toBe('q4');
    expect(newQuestion([newQuestion([])]).key).toBe('q2');
  });

  it('lets the ranges of a number follow each other', () => {
    const question = newQuestion([]);
    changeKind(question, 'NUMBER');
    Object.assign(question.answers[0] ?? {}, { below: 60 });
    addAnswer(question);
    expect(question.answers.map(({ from, below }) => [from, below])).toEqual([[0, 60], [60, null], [null, null]]);
  });

  it('keeps what follows from an answer when it is asked as yes or no', () => {
    const [question] = edited(WRITTEN).questions;
    if (!question) throw new Error();
    changeKind(question, 'YES_NO');
    expect(question.answers.map(({ key, next }) => [key, next])).toEqual([['yes', []], ['no', ['size']]]);
    changeKind(question, 'SINGLE');
    expect(question.answers.map(({ key }) => key)).toEqual(['a1', 'a2']);
  });

  it('loses every way to a question that is taken out', () => {
    const all = edited(WRITTEN);
    dropQuestion(all, 'kind');
    expect(all.questions[0]?.answers[0]?.next).toEqual([]);
    expect(all.first).toEqual(['size']);
  });
});

describe('a fault', () => {
  it('leads to the answer it belongs to', () => {
    expect(anchorOf('questions[2].answers[1].effects[0].fee')).toBe('question-2-answer-1');
    expect(anchorOf('questions[2].key')).toBe('question-2');
    expect(anchorOf('first[0]')).toBe('questions');
  });

  it('names questions and answers by their words', () => {
    const remark = { field: '', code: 'question-cycle', message: '问题循环：kind → size → kind。' };
    expect(inWords(remark, WRITTEN, say)).toBe('问题循环：“经营哪一类？” → “大型？” → “经营哪一类？”。');
    const contradiction = { field: '', code: 'effects-contradict', message: '“material plan”矛盾：kind.shop + size.yes' };
    expect(inWords(contradiction, WRITTEN, say)).toContain('“经营哪一类？：销售” + “大型？：是”');
  });
});

describe('an outline', () => {
  it('draws a question once and stops at a circle', () => {
    const [kind] = outline(WRITTEN);
    const size = kind?.answers[1]?.next[0];
    expect(size?.question.key).toBe('size');
    expect(size?.answers[0]?.next[0]?.again).toBe(true);
  });
});

describe('a change note', () => {
  it('tells what was added, taken out and amended', () => {
    const after = edited(WRITTEN);
    dropQuestion(after, 'size');
    after.questions.push({ ...newQuestion(after.questions), text: '新的？' });
    const changes = changesOf(WRITTEN, after);
    expect(changes.map(({ what, text }) => `${what} ${text}`)).toEqual(['AMENDED 经营哪一类？', 'ADDED 新的？', 'REMOVED 大型？']);
  });

  it('takes lists left out and empty lists for the same', () => {
    expect(changesOf(WRITTEN, edited(WRITTEN))).toEqual([]);
  });

  it('words a question line by line', () => {
    const [kind] = WRITTEN.questions;
    if (!kind) throw new Error();
    const lines = linesOf(kind, { say, question: () => '大型？', material: () => '平面图' });
    expect(lines).toEqual(['经营哪一类？（kind.SINGLE）', '· 销售', '  ⇒ 平面图 · need.NOT_NEEDED', '· 食堂', '  → 大型？']);
    expect(effectText({ limitDays: 3 }, { say: (key, values) => `${key} ${values?.value}`, material: () => '' })).toBe('says.limitDays 3');
  });
});
