import type { Mistakes } from './mistake';

const BODY = 'ask: Where do you feel it?';
const ON_THE_BODY = `${BODY}\n    picture: body`;
const IMAGE = 'image:\n      link: https://studio.example/a.jpg\n      alt: A massage.';

/** Pictures, the regions of the body, rhythms and the look. */
export const pictures: Mistakes = {
  'a body map without a region is told so': {
    code: 'picture-lacks',
    rules: [[BODY, ON_THE_BODY]],
    told: ['rules.yaml:9:5 error «id: place» in questions › place: No option of this question has a place on the body map. Give options a `region`, or remove `picture: body`.'],
  },
  'a meter without a scale is told so': {
    code: 'picture-lacks',
    rules: [['ask: What was massage like?', 'ask: What was massage like?\n    picture: meter']],
    told: [
      'rules.yaml:34:5 error «id: history» in questions › history: A meter shows the steps of a scale, and this question has none. Write its options under `scale:`, or remove `picture: meter`.',
    ],
  },
  'a region without a body map is told so': {
    code: 'region-unused',
    rules: [['label: Back', 'label: Back\n        region: lower-back']],
    told: [
      'rules.yaml:14:9 error «region» in questions › place › options › back › region: This question is not drawn as a body map, so a region shows nowhere. Add `picture: body` to the question, or remove `region`.',
    ],
  },
  'a region on a meter shows nowhere either': {
    code: 'region-unused',
    rules: [
      ['ask: How hard?', 'ask: How hard?\n    picture: meter'],
      ['label: Firm', 'label: Firm\n        region:\n          - hands'],
    ],
    told: [
      'rules.yaml:35:9 error «region» in questions › pressure › scale › firm › region: This question is not drawn as a body map, so a region shows nowhere. Add `picture: body` to the question, or remove `region`.',
    ],
  },
  'a region of two options is told at the second': {
    code: 'region-twice',
    rules: [
      [BODY, ON_THE_BODY],
      ['label: Back', 'label: Back\n        region:\n          - lower-back\n          - neck'],
      ['label: Neck', 'label: Neck\n        region: neck'],
    ],
    told: ['rules.yaml:20:17 error «neck» in questions › place › options › neck › region: The region `neck` already stands for `back`. Give each region of the map to one option.'],
  },
  'a region that an option names twice is told too': {
    code: 'region-twice',
    rules: [
      [BODY, ON_THE_BODY],
      ['label: Back', 'label: Back\n        region:\n          - hips\n          - lower-back\n          - hips'],
    ],
    told: [
      'rules.yaml:16:11 error «- hips» in questions › place › options › back › region: The region `hips` already stands for `back`. Give each region of the map to one option.',
    ],
  },
  'a region on a step of a scale and on an option beside it is told as well, and a third time': {
    code: 'region-twice',
    rules: [
      ['ask: How hard?', 'ask: How hard?\n    picture: body'],
      ['label: Light', 'label: Light\n        region: feet'],
      ['label: Medium', 'label: Medium\n        region: feet'],
      ['label: Firm', 'label: Firm\n    options:\n      - id: any\n        label: Any\n        region: feet'],
    ],
    told: [
      'rules.yaml:34:17 error «feet» in questions › pressure › scale › medium › region: The region `feet` already stands for `light`. Give each region of the map to one option.',
      'rules.yaml:40:17 error «feet» in questions › pressure › options › any › region: The region `feet` already stands for `light`. Give each region of the map to one option.',
    ],
  },
  'a technique with a drawing and an image is told at the drawing': {
    code: 'two-pictures',
    rules: [['feels: Like a wave.', `feels: Like a wave.\n    picture: strokes\n    ${IMAGE}`]],
    told: ['rules.yaml:51:5 error «picture» in techniques › soft › picture: There is a drawing and an image, and only the image is shown. Remove `picture` or `image`.'],
  },
  'an enhancement with a drawing and an image is told at the drawing': {
    code: 'two-pictures',
    rules: [['feels: Warm.', `feels: Warm.\n    ${IMAGE}\n    picture: stones`]],
    told: ['rules.yaml:71:5 error «picture» in enhancements › stones › picture: There is a drawing and an image, and only the image is shown. Remove `picture` or `image`.'],
  },
  'an option with a drawing and an image is told at the drawing, on a scale too': {
    code: 'two-pictures',
    rules: [
      ['label: Dull', `label: Dull\n        picture: ache\n        ${IMAGE.replace(/\n/g, '\n    ')}`],
      ['label: Firm', `label: Firm\n        picture: deep\n        ${IMAGE.replace(/\n/g, '\n    ')}`],
    ],
    told: [
      'rules.yaml:23:9 error «picture» in questions › kind › options › dull › picture: There is a drawing and an image, and only the image is shown. Remove `picture` or `image`.',
      'rules.yaml:38:9 error «picture» in questions › pressure › scale › firm › picture: There is a drawing and an image, and only the image is shown. Remove `picture` or `image`.',
    ],
  },
  'a misspelt region is named with the nearest one': {
    code: 'bad-choice',
    rules: [
      [BODY, ON_THE_BODY],
      ['label: Back', 'label: Back\n        region: lowerback'],
      ['label: Neck', 'label: Neck\n        region:\n          - head\n          - nekc'],
    ],
    told: [
      'rules.yaml:15:17 error «lowerback» in questions › place › options › back › region: `lowerback` is not one of the words allowed here. Did you mean `lower-back`?',
      'rules.yaml:20:13 error «nekc» in questions › place › options › neck › region › 2: `nekc` is not one of the words allowed here. Did you mean `neck`?',
    ],
  },
  'an option without a place on the map leaves the region out': {
    code: 'too-few',
    rules: [
      [BODY, ON_THE_BODY],
      ['label: Back', 'label: Back\n        region: chest'],
      ['label: Neck', 'label: Neck\n        region: []'],
    ],
    told: ['rules.yaml:18:17 error «[]» in questions › place › options › neck › region: This list needs at least 1. Add an entry, or remove the key.'],
  },
  'a misspelt drawing is answered with those that come built in': {
    code: 'bad-choice',
    rules: [
      ['label: Dull', 'label: Dull\n        picture: acke'],
      ['feels: Like a wave.', 'feels: Like a wave.\n    picture: butterfly'],
    ],
    told: [
      'rules.yaml:23:18 error «acke» in questions › kind › options › dull › picture: `acke` is not one of the words allowed here. Did you mean `ache`?',
      'rules.yaml:52:14 error «butterfly» in techniques › soft › picture: `butterfly` is not one of the words allowed here. Known here: `knot`, `down-leg`, `ache`, `stiff`, `tired`, `strain`, `unsure`, `strokes`, `hold`, `deep`, `press`, `feet`, ….',
    ],
  },
  'a picture that a question cannot be drawn as is answered with those that it can': {
    code: 'bad-choice',
    rules: [[BODY, `${BODY}\n    picture: photograph`]],
    told: ['rules.yaml:11:14 error «photograph» in questions › place › picture: `photograph` is not one of the words allowed here. Known here: `body`, `meter`.'],
  },
  'a misspelt rhythm is named with the nearest one': {
    code: 'bad-choice',
    rules: [['what: Come weekly.', 'what: Come weekly.\n        rhythm: weekley']],
    told: ['rules.yaml:76:17 error «weekley» in plans › weekly › steps › 1 › rhythm: `weekley` is not one of the words allowed here. Did you mean `weekly`?'],
  },
  'a misspelt look is named with the nearest one': {
    code: 'bad-choice',
    rules: [['  country: US', '  country: US\n  look: wilow']],
    told: ['rules.yaml:5:9 error «wilow» in studio › look: `wilow` is not one of the words allowed here. Did you mean `willow`?'],
  },
  'a colour by its name is told how colours are written': {
    code: 'bad-shape',
    rules: [['  country: US', '  country: US\n  accent: teal']],
    told: ['rules.yaml:5:11 error «teal» in studio › accent: "teal" does not fit here. Write a colour as # and six digits or letters a to f, such as #2b6a5f.'],
  },
  'a colour of three digits is told how colours are written': {
    code: 'bad-shape',
    rules: [['  country: US', '  country: US\n  accent: "#2b6"']],
    told: ['rules.yaml:5:11 error «"#2b6"» in studio › accent: "#2b6" does not fit here. Write a colour as # and six digits or letters a to f, such as #2b6a5f.'],
  },
  'an image by mail is told how links to pictures are written': {
    code: 'bad-shape',
    rules: [['feels: Like a wave.', `feels: Like a wave.\n    ${IMAGE.replace('https://studio.example/a.jpg', 'mailto:hello@studio.example')}`]],
    told: [
      'rules.yaml:52:13 error «mailto:hello@studio.example» in techniques › soft › image › link: "mailto:hello@studio.example" does not fit here. Write a link to a picture that starts with https:// and has no spaces.',
    ],
  },
  'an image that carries its own bytes is refused': {
    code: 'bad-shape',
    rules: [['label: Dull', `label: Dull\n        ${IMAGE.replace('https://studio.example/a.jpg', '"data:image/svg+xml,<svg/>"').replace(/\n/g, '\n    ')}`]],
    told: [
      'rules.yaml:24:17 error «"data:image/svg+xml,<svg/>"» in questions › kind › options › dull › image › link: "data:image/svg+xml,<svg/>" does not fit here. Write a link to a picture that starts with https:// and has no spaces.',
    ],
  },
  'an image whose link would end its place in a page is refused': {
    code: 'bad-shape',
    rules: [['feels: Warm.', `feels: Warm.\n    ${IMAGE.replace('https://studio.example/a.jpg', "'https://studio.example/\"onerror=alert(1)'")}`]],
    told: [
      'rules.yaml:69:13 error «\'https://studio.example/"onerror=alert(1…» in enhancements › stones › image › link: "https://studio.example/"onerror=alert(1)" does not fit here. Write a link to a picture that starts with https:// and has no spaces.',
    ],
  },
  'an image without words for whoever does not see it is told so': {
    code: 'missing-key',
    rules: [['feels: Warm.', `feels: Warm.\n    ${IMAGE.replace('\n      alt: A massage.', '')}`]],
    told: ['rules.yaml:69:7 error «link: https://studio.example/a.jpg» in enhancements › stones › image: `alt` is missing. Add a line `alt: …` to this entry.'],
  },
  'the words of an image are wanted in the first language, and missed in the others': {
    code: 'missing-translation',
    rules: [
      ['    - en', '    - en\n    - es'],
      ['feels: Warm.', `feels: Warm.\n    ${IMAGE.replace('alt: A massage.', 'alt:\n        en: Stones.')}`],
      ['feels: Like a wave.', `feels: Like a wave.\n    ${IMAGE.replace('alt: A massage.', 'alt:\n        es: Un masaje.')}`],
      ['label: Dull', `label: Dull\n        ${IMAGE.replace('alt: A massage.', 'alt:\n        en: Dull.').replace(/\n/g, '\n    ')}`],
    ],
    told: [
      'rules.yaml:27:13 warning «en: Dull.» in questions › kind › options › dull › image › alt: This text lacks `es`; visitors see the first language instead. Add `es: "…"`.',
      'rules.yaml:59:9 error «es: Un masaje.» in techniques › soft › image › alt: This text lacks `en`, the language that every text must have. Add `en: "…"`.',
      'rules.yaml:80:9 warning «en: Stones.» in enhancements › stones › image › alt: This text lacks `es`; visitors see the first language instead. Add `es: "…"`.',
    ],
  },
  'a question of the safety core is not drawn otherwise': {
    code: 'core-question',
    rules: [['  - id: kind', '  - id: duration\n    picture: meter\n  - id: kind']],
    told: [
      'rules.yaml:17:5 error «picture» in questions › duration › picture: `duration` belongs to the safety core: `picture` cannot be changed here. Keep only `- id: duration`, which places the question.',
    ],
  },
};
