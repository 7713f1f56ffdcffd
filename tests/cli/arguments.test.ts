import { expect, test } from 'vitest';
import { parseAnswers, UsageError } from '../../src/cli/arguments';

test('answers are read as a person types them', () => {
  expect(parseAnswers('location=lower-back,history=too-sharp+nervous')).toEqual({ location: 'lower-back', history: ['too-sharp', 'nervous'] });
  expect(parseAnswers(' location=neck, pressure=firm  ')).toEqual({ location: 'neck', pressure: 'firm' });
  expect(parseAnswers('')).toEqual({});
});

test.each(['location', 'location=', '=neck', 'location=neck=firm', 'location=neck pressure'])('"%s" is not an answer, and the message says how to write one', (text) => {
  expect(() => parseAnswers(text)).toThrow(UsageError);
  expect(() => parseAnswers(text)).toThrow(/is not an answer\. Write question=option, or question=option\+option\./);
});

test('a question answered twice is not taken silently', () => {
  expect(() => parseAnswers('history=nervous,history=sore-after')).toThrow('history is answered twice. Write history=option+option to choose several.');
});
