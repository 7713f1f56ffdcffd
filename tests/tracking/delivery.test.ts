import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnalyticsTool, Consent } from '../../src/engine/analytics';
import type { RunEvent } from '../../src/progress/run-event';
import { showsAds, TOOLS } from '../../src/tracking/tools';

type Delivery = typeof import('../../src/tracking/delivery');

const page = window as unknown as Record<string, unknown>;
const gtag = vi.fn();

let delivery: Delivery;
let number = 0;

function event(name: RunEvent['name'] = 'start', run = 'run1'): RunEvent {
  number += 1;
  return { name, version: '1.2.3', rules: 'abcd1234', run_id: run, event_id: `event${number}` };
}

/** Tells tools by their names. */
const tell = (told: RunEvent, tools: readonly AnalyticsTool[], consent: Consent): void =>
  delivery.deliver(
    told,
    tools.map((name) => ({ name, ads: showsAds(name), find: TOOLS[name] })),
    consent,
  );

/** What the page says by the call `consent`. */
const say = (granted: boolean): void => delivery.setConsent(granted);

const heard = () => gtag.mock.calls.map(([, name]) => name);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  delivery = await import('../../src/tracking/delivery');
  page['gtag'] = gtag;
});

afterEach(() => {
  vi.useRealTimers();
  gtag.mockReset();
  for (const name of ['gtag', 'fbq', '__tcfapi', '__gpp', 'Shopify', 'dataLayer']) delete page[name];
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: undefined, configurable: true });
});

test('a tool that is there hears at once, and nothing is left waiting', () => {
  tell(event(), ['ga4'], 'none');
  expect(heard()).toEqual(['finder_start']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a tool that comes late hears everything in order; one that never comes is waited for five seconds', () => {
  delete page['gtag'];
  tell(event('start'), ['ga4'], 'none');
  vi.advanceTimersByTime(2_000);
  page['gtag'] = gtag;
  tell(event('progress'), ['ga4', 'plausible'], 'none');
  expect(heard()).toEqual(['finder_start', 'finder_progress']);
  vi.advanceTimersByTime(4_400);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1_200);
  expect(vi.getTimerCount()).toBe(0);
});

test('events that wait for the same tool wait no longer than five seconds, each from its own', () => {
  delete page['gtag'];
  for (const name of ['view', 'start', 'progress'] as const) tell(event(name), ['ga4'], 'none');
  vi.advanceTimersByTime(6_000);
  page['gtag'] = gtag;
  tell(event('complete'), ['ga4'], 'none');
  expect(heard()).toEqual(['finder_complete']);
});

test('a tool that throws hears the next event all the same, and the others hear this one', () => {
  const fbq = vi.fn(() => {
    throw new Error('blocked');
  });
  page['fbq'] = fbq;
  tell(event('start'), ['meta', 'ga4'], 'none');
  tell(event('complete'), ['meta', 'ga4'], 'none');
  expect([fbq.mock.calls.length, heard()]).toEqual([2, ['finder_start', 'finder_complete']]);
});

test('Global Privacy Control keeps advertisers out, and nobody else', () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  const fbq = vi.fn();
  page['fbq'] = fbq;
  tell(event(), ['meta', 'ga4'], 'none');
  expect([fbq.mock.calls.length, heard()]).toEqual([0, ['finder_start']]);
});

test('advertisers hear of progress, not of questions or results', () => {
  const fbq = vi.fn();
  page['fbq'] = fbq;
  for (const name of ['question', 'result', 'complete'] as const) tell(event(name), ['meta', 'ga4'], 'none');
  expect([fbq.mock.calls.map(([, name]) => name), heard()]).toEqual([['FinderComplete'], ['finder_question', 'finder_result', 'finder_complete']]);
});

test('a finder that waits for consent holds up no other that needs none', () => {
  tell(event('view'), ['ga4'], 'required');
  tell(event('start'), ['ga4'], 'none');
  expect(heard()).toEqual(['finder_start']);
});

test('a tool that answers with a word on consent hears each event once', () => {
  gtag.mockImplementation(() => say(true));
  tell(event('view'), ['ga4'], 'required');
  tell(event('start'), ['ga4'], 'required');
  say(true);
  expect(heard()).toEqual(['finder_view', 'finder_start']);
});

describe('where consent is required', () => {
  test('events wait, and are sent in order on a grant', () => {
    tell(event('view'), ['ga4'], 'required');
    tell(event('start'), ['ga4'], 'required');
    vi.advanceTimersByTime(60_000);
    expect(heard()).toEqual([]);
    say(true);
    expect(heard()).toEqual(['finder_view', 'finder_start']);
    tell(event('complete'), ['ga4'], 'required');
    expect(heard()).toEqual(['finder_view', 'finder_start', 'finder_complete']);
  });

  test('a refusal throws them away, and a later grant brings none of them back', () => {
    tell(event('view'), ['ga4'], 'required');
    say(false);
    tell(event('start'), ['ga4'], 'required');
    say(true);
    tell(event('complete'), ['ga4'], 'required');
    expect(heard()).toEqual(['finder_complete']);
  });

  test('only true is a grant: what a banner hands over as a word is a refusal', () => {
    for (const word of ['denied', 'granted', 1, null]) {
      tell(event('view'), ['ga4'], 'required');
      delivery.setConsent(word);
    }
    expect(heard()).toEqual([]);
  });

  test('nothing is looked at again until the page says a word', () => {
    tell(event('view'), ['ga4'], 'required');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a refusal reaches what a recipient has kept, whenever it comes', () => {
    const refused = vi.fn();
    const recipient = { name: 'own', ads: false, find: () => () => undefined, refused };
    delivery.deliver(event(), [recipient], 'required');
    say(true);
    expect(refused).not.toHaveBeenCalled();
    say(false);
    expect(refused).toHaveBeenCalledOnce();
  });

  test('what waits of a run that is over is thrown away', () => {
    tell(event('start', 'run1'), ['ga4'], 'required');
    delivery.forgetRun('run1');
    tell(event('start', 'run2'), ['ga4'], 'required');
    say(true);
    expect(gtag.mock.calls.map(([, , props]) => props.run_id)).toEqual(['run2']);
  });
});

describe('where the page asks', () => {
  const consent = (state: string) => ['consent', 'update', { analytics_storage: state, ad_storage: 'denied' }];

  test("Google's consent mode: a denial waits, a later grant sends, a withdrawal holds back", () => {
    page['dataLayer'] = [['consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied' }]];
    tell(event('view'), ['ga4'], 'host');
    expect(heard()).toEqual([]);
    (page['dataLayer'] as unknown[]).push(consent('granted'));
    vi.advanceTimersByTime(600);
    expect(heard()).toEqual(['finder_view']);
    (page['dataLayer'] as unknown[]).push(consent('denied'));
    tell(event('start'), ['ga4'], 'host');
    vi.advanceTimersByTime(5_000);
    expect(heard()).toEqual(['finder_view']);
  });

  test('defaults of several regions: one that denies is enough; advertisers have a state of their own', () => {
    const fbq = vi.fn();
    page['fbq'] = fbq;
    page['dataLayer'] = [
      ['consent', 'default', { analytics_storage: 'denied', region: ['DE'] }],
      ['consent', 'default', { analytics_storage: 'granted', ad_storage: 'granted' }],
    ];
    tell(event(), ['ga4', 'meta'], 'host');
    expect([heard(), fbq.mock.calls.length]).toEqual([[], 1]);
  });

  test("the IAB's framework: nothing until the visitor has acted, then as purposes are granted", () => {
    let hear: (data: object) => void = () => undefined;
    page['__tcfapi'] = (_command: string, _version: number, listener: typeof hear) => {
      hear = listener;
      listener({ eventStatus: 'cmpuishown', gdprApplies: true, purpose: { consents: { 1: true, 7: true, 8: true } } });
    };
    const fbq = vi.fn();
    page['fbq'] = fbq;
    tell(event(), ['ga4', 'meta'], 'host');
    expect(heard()).toEqual([]);
    hear({ eventStatus: 'useractioncomplete', gdprApplies: true, purpose: { consents: { 1: true, 8: true } } });
    vi.advanceTimersByTime(600);
    expect([heard(), fbq.mock.calls.length]).toEqual([['finder_start'], 0]);
  });

  test('where the GDPR does not apply, the framework stands in nobody’s way', () => {
    page['__tcfapi'] = (_command: string, _version: number, listener: (data: object) => void) => listener({ eventStatus: 'tcloaded', gdprApplies: false });
    tell(event(), ['ga4'], 'host');
    expect(heard()).toEqual(['finder_start']);
  });

  test.each([
    ['not ready yet', 'not ready', { usnat: { SaleOptOut: 2 } }, []],
    ['opted out of sharing', 'ready', { usnat: { SaleOptOut: 2, SharingOptOut: 1 } }, []],
    ['not opted out', 'ready', { usnat: { SaleOptOut: 2, SharingOptOut: 2, SensitiveDataProcessing: [0, 2, 0] } }, ['finder_start']],
    ['no consent to data on health', 'ready', { usnat: { SaleOptOut: 2, SensitiveDataProcessing: [0, 1, 0] } }, []],
    ['Global Privacy Control', 'ready', { usnat: [{ SaleOptOut: 2 }, { Gpc: true }] }, []],
    ['a European section alone, which says nothing here', 'ready', { tcfeuv2: { PurposeConsent: [] } }, []],
    ['no section', 'ready', {}, []],
  ])('the GPP: %s', (_, signalStatus, parsedSections, expected) => {
    page['__gpp'] = (_command: string, listener: (data: object) => void) => listener({ eventName: 'signalStatus', pingData: { signalStatus, parsedSections } });
    tell(event(), ['ga4'], 'host');
    expect(heard()).toEqual(expected);
  });

  test('a shop: analytics and advertisers each as the visitor said', () => {
    const fbq = vi.fn();
    page['fbq'] = fbq;
    page['Shopify'] = { customerPrivacy: { analyticsProcessingAllowed: () => true, marketingAllowed: () => false } };
    tell(event(), ['ga4', 'meta'], 'host');
    expect([heard(), fbq.mock.calls.length]).toEqual([['finder_start'], 0]);
  });

  test('of two tools both must agree, and without any nothing is sent', () => {
    tell(event('view'), ['ga4'], 'host');
    page['dataLayer'] = [consent('granted')];
    page['Shopify'] = { customerPrivacy: { analyticsProcessingAllowed: () => false, marketingAllowed: () => false } };
    vi.advanceTimersByTime(5_000);
    expect(heard()).toEqual([]);
  });

  test('a consent tool that throws is no consent, until it answers', () => {
    const analyticsProcessingAllowed = vi.fn((): boolean => {
      throw new Error('not yet');
    });
    page['Shopify'] = { customerPrivacy: { analyticsProcessingAllowed } };
    tell(event(), ['ga4'], 'host');
    expect(heard()).toEqual([]);
    analyticsProcessingAllowed.mockReturnValue(true);
    vi.advanceTimersByTime(600);
    expect(heard()).toEqual(['finder_start']);
  });

  test('what the page says itself is stronger', () => {
    page['dataLayer'] = [consent('denied')];
    say(true);
    tell(event(), ['ga4'], 'host');
    expect(heard()).toEqual(['finder_start']);
  });
});
