import { expect, test } from 'vitest';
import { addressOf, attributesFor, rulebookLinesFor, type SetUp, setUpIn, snippetFor } from '../../demo/tracking/set-up';

const FIRST = setUpIn('');

const FULL: SetUp = { tools: ['datalayer', 'meta'], detail: 'results', consent: 'host', finder: 'a & b', variant: 'b', endpoint: '/events?a=1&b=2' };

test('a set-up outlasts the way through the address; the first one needs none', () => {
  expect(setUpIn(addressOf(FULL))).toEqual(FULL);
  expect(setUpIn(addressOf({ ...FIRST, tools: [], finder: '' }))).toEqual({ ...FIRST, tools: [], finder: '' });
  expect(addressOf(FIRST)).toBe('');
});

test('of an address, what nobody understands is as at first', () => {
  expect(setUpIn('?tools=ga4+spy&detail=answers&consent=maybe')).toEqual({ ...FIRST, tools: ['ga4'] });
});

test('the element says no more than is chosen', () => {
  expect(snippetFor(FIRST)).toBe(
    '<script src="massage-finder.js" async></script>\n<massage-finder track="ga4 plausible" finder="front page"><a href="https://book.example/">Book a massage</a></massage-finder>',
  );
  expect(attributesFor(FULL)).toEqual({ track: 'datalayer meta', endpoint: '/events?a=1&b=2', detail: 'results', consent: 'host', finder: 'a & b', variant: 'b' });
});

test('an endpoint alone is somebody to tell; one that the script would not take is not', () => {
  expect(attributesFor({ ...FULL, tools: [] })).toMatchObject({ track: undefined, detail: 'results', consent: 'host' });
  expect(attributesFor({ ...FULL, tools: [], endpoint: 'http://receiver.example/' })).toMatchObject({ endpoint: undefined, detail: undefined, consent: undefined });
});

test('the rulebook names the tools in block style, and consent where it is waited for', () => {
  expect(rulebookLinesFor(FULL)).toBe('studio:\n  track:\n    - datalayer\n    - meta\n  consent: host');
  expect(rulebookLinesFor(FIRST)).toBe('studio:\n  track:\n    - ga4\n    - plausible');
});
