import type { Menu, Rulebook } from '../../src/engine/rulebook';
import type { RulebookSource } from '../../src/language/schema';
import { rulebook } from './source';
import { option } from './visits';

const technique = (id: string, name: string, pressure: 'light' | 'firm' | 'deepest', changes: Partial<RulebookSource['techniques'][number]> = {}) => ({
  id,
  name,
  pressure,
  traits: 'none' as const,
  about: `About ${id}.`,
  feels: `Feels ${id}.`,
  ...changes,
});

/** A studio that has something of everything a result can show. */
export const studio = (changes: Partial<RulebookSource> = {}): Rulebook =>
  rulebook({
    questions: [
      { id: 'place', ask: 'Where?', brief: 'Place', options: [{ ...option('back'), label: 'My back', brief: 'back' }, option('neck'), option('elsewhere')] },
      { id: 'pressure', ask: 'How hard?', scale: [option('light'), option('firm')] },
      { id: 'signs', ask: 'Any of these?', answer: 'many', options: [option('fire'), option('ill'), { ...option('none'), exclusive: 'yes' }] },
      { id: 'age', ask: 'How long?', help: 'Since it began.', refine: 'yes', options: [option('new'), option('old')] },
      { id: 'wishes', ask: 'Anything else?', refine: 'yes', answer: 'many', options: [option('calm'), option('warm')] },
    ],
    techniques: [
      technique('soft', 'Softwork', 'light'),
      technique('deep', 'Deepwork', 'firm', { traits: ['prone'], blends: ['soft'], cautions: ['Deepwork may leave you tender.'] }),
      technique('feet', 'Footwork', 'deepest', { traits: ['body-weight'] }),
      technique('points', 'Pointwork', 'firm', { traits: ['pointed'] }),
    ],
    enhancements: [
      technique('oil', 'Green oil', 'light', { traits: ['cbd'] }),
      technique('stones', 'Warm stones', 'light', { traits: ['heat'], cautions: ['Say so if it is hot.'] }),
    ],
    plans: [{ id: 'weekly', name: 'Weekly at first', steps: [{ when: 'At first', what: 'Once a week.' }] }],
    rules: [
      {
        id: 'back',
        when: { place: 'back' },
        suggest: { deep: 'strongly', soft: 'well', feet: 'slightly', points: 'slightly' },
        plan: 'weekly',
        tips: ['Point to the spot.'],
        because: 'You told us about your back.',
      },
      { id: 'firm', when: { pressure: 'firm' }, suggest: { deep: 'well' }, enhance: ['oil', 'stones'], note: 'Likes it firm.', because: 'You like it firm.' },
      { id: 'light', when: { pressure: 'light' }, avoid: ['points'], because: 'You like it light, so no points.' },
      { id: 'neck', when: { place: 'neck' }, suggest: { soft: 'slightly' }, because: 'You told us about your neck.' },
      { id: 'calm', when: { wishes: 'calm' }, suggest: { soft: 'strongly' }, because: 'You would like calm.' },
      { id: 'calm-too', when: { wishes: 'calm' }, suggest: { soft: 'well' }, because: 'You would like it quiet.' },
      {
        id: 'new',
        when: { age: 'new' },
        limit: { pressure: 'light', forbid: ['heat'], wait: 'Give it three days.', after: 'a day after the third' },
        cautions: ['See a doctor if it gets worse.'],
        note: 'Three days old at most.',
        because: 'It is new, so we stay gentle.',
      },
      { id: 'fire', when: { signs: 'fire' }, refer: { level: 'emergency', about: 'a fire', do: ['Call 911.'] }, because: 'You told us about a fire.' },
      { id: 'ill', when: { signs: 'ill' }, refer: { level: 'postpone', about: 'being ill', do: ['Rest.'], until: 'after you are well' }, because: 'You told us that you are ill.' },
    ],
    advice: [{ id: 'before', title: 'Before you come', points: ['Drink water.'] }],
    ...changes,
  });

/** Its menu. Of Footwork it has a session without a link, of Pointwork none. */
export const studioMenu = (changes: Partial<Menu> = {}): Menu => ({
  currency: 'USD',
  sessions: [
    { technique: 'soft', minutes: 60, price: 80, booking: 'https://book.example/soft-60', offered: true },
    { technique: 'deep', minutes: 60, price: 90, booking: 'https://book.example/deep-60', offered: true },
    { technique: 'deep', minutes: 90, price: 129.5, offered: true },
    { technique: 'deep', minutes: 120, price: 170, booking: 'https://book.example/deep-120', offered: false },
    { technique: 'feet', minutes: 75, offered: true },
  ],
  extras: [{ enhancement: 'stones', minutes: 15, price: 20, offered: true }],
  therapists: [
    { name: 'Ada Firmhand', offers: ['deep'], about: 'Likes knots.', booking: 'https://book.example/ada' },
    { name: 'Bo Gentle', offers: ['soft'], booking: 'https://book.example/bo' },
  ],
  notices: [
    { text: 'Closed in June.', from: '2026-06-01', until: '2026-06-30', link: 'https://news.example/' },
    { text: 'Closed in July.', from: '2026-07-01', until: '2026-07-31' },
  ],
  contact: { phone: '+1 503 555 0100', text: '+1 503 555 0101', email: 'hello@studio.example', hours: 'Nine to five' },
  policies: ['Cancel a day before.'],
  giftCard: 'https://gift.example/',
  ...changes,
});

/** Answers that lead to Deepwork. */
export const DEEP = { place: 'back', pressure: 'firm', signs: ['none'] };
