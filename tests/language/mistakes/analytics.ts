import type { Mistakes } from './mistake';

/** Analytics tools and consents that nobody knows. */
export const analytics: Mistakes = {
  'a misspelt analytics tool is named with the nearest one': {
    code: 'bad-choice',
    rules: [['  country: US', '  country: US\n  track:\n    - ga4\n    - plausibel']],
    told: ['rules.yaml:7:7 error «plausibel» in studio › track › 2: `plausibel` is not one of the words allowed here. Did you mean `plausible`?'],
  },
  'a consent that nobody can give is answered with those that there are': {
    code: 'bad-choice',
    rules: [['  country: US', '  country: US\n  track:\n    - ga4\n  consent: cookiebot']],
    told: ['rules.yaml:7:12 error «cookiebot» in studio › consent: `cookiebot` is not one of the words allowed here. Known here: `none`, `required`, `host`.'],
  },
  'several tools in one line are told to be a list': {
    code: 'wrong-type',
    rules: [['  country: US', '  country: US\n  track: ga4 plausible']],
    told: ['rules.yaml:5:10 error «ga4 plausible» in studio › track: Expected a list, found text. Write a list here.'],
  },
};
