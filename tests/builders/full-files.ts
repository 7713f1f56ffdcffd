/** A rulebook in two languages, of the right shape, that uses every key there is. */
export const FULL_RULES = `format: 1
studio:
  name:
    en: Full Studio
    es: Estudio
  country: MX
  languages: [en, es]
  booking: "mailto:hello@studio.example"
  look: slate
  accent: "#2B6a5f"
  track: [ga4, plausible]
  consent: host
questions:
  - id: place
    ask:
      en: Where?
      es: ¿Dónde?
    help: One answer.
    why: To help you.
    answer: one
    brief: Place
    picture: body
    options:
      - id: back
        label: Back
        help: All of it
        brief: Whole back
        region: [upper-back, lower-back]
        picture: knot
      - id: neck
        label:
          en: Neck
          es: Cuello
        region: neck
        image:
          link: "https://studio.example/neck.jpg"
          alt:
            en: A neck
            es: Un cuello
  - id: health
  - id: kind
    ask: Kind?
    answer: many
    when:
      any:
        - place: [back, neck]
        - not:
            place: back
      all:
        - place: neck
      not:
        place: back
    options:
      - id: dull
        label: Dull
        exclusive: no
      - id: none
        label: None
        exclusive: true
  - id: pressure
    ask: How hard?
    refine: true
    picture: meter
    scale:
      - id: light
        label: Light
        picture: strokes
      - id: firm
        label: Firm
        help: Quite
        exclusive: no
        brief: F
        region: [feet]
        image:
          link: "https://studio.example/firm.jpg"
          alt: Fists
    options:
      - id: any
        label: Any
techniques:
  - id: soft
    name: Soft
    pressure: light
    traits: none
    about: Gentle.
    feels: Soft.
    picture: hold
    cautions: [May tickle.]
    blends: [deep]
  - id: deep
    name: Deep
    pressure: deepest
    traits: [heat, partner]
    about: Strong.
    feels: Firm.
    image:
      link: "https://studio.example/deep.jpg"
      alt: Hands
enhancements:
  - id: oil
    name: Oil
    pressure: none
    traits: [nut-oil]
    about: Oil.
    feels: Smooth.
    picture: oil
    image:
      link: "https://studio.example/oil.jpg"
      alt: A bottle
    cautions: [Tell us.]
    with: [soft, deep]
plans:
  - id: wait
    name: Wait
    waits: yes
    steps:
      - when: Now
        what: Wait.
        rhythm: wait
  - id: monthly
    name: Monthly
    waits: false
    steps:
      - when: Later
        what: Come.
rules:
  - id: first
    when:
      place: back
      all:
        - pressure: { at-least: light, at-most: firm }
        - kind: [dull]
      any:
        - place: neck
        - place: back
      not:
        kind: none
    suggest: { soft: strongly, deep: slightly }
    avoid: [oil]
    plan: monthly
    tips: [Drink.]
    cautions: [Rest.]
    note: First.
    because: It hurts.
  - id: second
    when: { place: neck }
    enhance: [oil]
    limit:
      pressure: medium
      forbid: [heat, pointed]
      unless: prenatal
      wait: Wait a day.
      after: a day later
    because: It is the neck.
  - id: third
    when: { kind: dull }
    refer:
      level: doctor-first
      about: a dull pain
      do: [Ask a doctor.]
      say: Say where.
      later: Then come.
      until: after that
    because: It is dull.
fallback:
  technique: soft
  because: It suits.
ask-us:
  en: Ask us.
  es: Pregunte.
advice:
  - id: before
    title: Before
    points: [Drink.]
examples:
  - name: One
    answers: { place: neck, kind: [none] }
    expect:
      technique: soft
      also: [deep]
      not: [oil]
      enhancements: [oil]
      plan: wait
      refer: gate
      ask-us: yes
`;

/** A menu of the right shape that uses every key there is. */
export const FULL_MENU = `format: 1
currency: MXN
sessions:
  - technique: soft
    minutes: 5
    price: 0
    booking: "https://book.example/soft"
    offered: yes
  - technique: deep
    minutes: 600
    offered: false
extras:
  - enhancement: oil
    minutes: 0
    price: 12.5
    offered: no
therapists:
  - name: Ana
    offers: [soft, oil]
    about: Kind.
    booking: "tel:+1(503)555-0100"
    offered: true
  - name: Bea
    offers: [deep]
    offered: no
notices:
  - text:
      en: Closed.
      es: Cerrado.
    from: "2026-12-01"
    until: "2026-12-08"
    link: "https://studio.example/"
contact:
  phone: "+1 503 555 0100"
  text: "503-555-0101"
  email: hello@studio.example
  hours: Nine to five
policies: [Be on time.]
gift-card: "https://book.example/gift"
`;
