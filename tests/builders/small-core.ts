import type { SafetySource } from '../../src/language/schema';

const both = (en: string, es: string) => ({ en, es });

/** A small safety core in two languages: one emergency sign, one for a doctor, one detail, one scale. */
export const smallCore: SafetySource = {
  questions: [
    {
      id: 'since',
      ask: both('Since when?', '¿Desde cuándo?'),
      scale: [
        { id: 'days', label: both('Days', 'Días') },
        { id: 'months', label: both('Months', 'Meses') },
        { id: 'years', label: both('Years', 'Años') },
      ],
    },
    {
      id: 'detail',
      refine: 'yes',
      when: { signs: 'ask' },
      ask: both('Which?', '¿Cuál?'),
      options: [
        { id: 'one', label: both('One', 'Uno') },
        { id: 'two', label: both('Two', 'Dos') },
      ],
    },
    {
      id: 'signs',
      ask: both('Any sign?', '¿Alguna señal?'),
      answer: 'many',
      options: [
        { id: 'bad', label: both('Bad', 'Mala') },
        { id: 'ask', label: both('To ask', 'Por preguntar') },
        { id: 'none', label: both('None', 'Ninguna'), exclusive: 'yes' },
      ],
    },
  ],
  rules: [
    {
      id: 'safety-bad',
      when: { signs: 'bad' },
      refer: { level: 'emergency', about: both('a bad sign', 'una señal mala'), do: [both('Call {emergency}. Yes, {emergency}.', 'Llame al {emergency}.')] },
    },
    { id: 'safety-ask', when: { signs: 'ask' }, refer: { level: 'doctor-first', about: both('a sign', 'una señal'), do: [both('Ask.', 'Pregunte.')] } },
    { id: 'safety-old', when: { since: { 'at-least': 'months' } }, limit: { pressure: 'medium' }, because: both('It is old.', 'Es antiguo.') },
  ],
  levels: {
    emergency: { name: both('Emergency', 'Emergencia'), title: both('Now', 'Ya') },
    urgent: { name: both('Urgent', 'Urgente'), title: both('Today', 'Hoy') },
    'doctor-first': { name: both('Doctor first', 'Primero el médico'), title: both('Ask', 'Pregunte') },
    gate: { name: both('Call first', 'Llame'), title: both('Call us', 'Llámenos') },
    postpone: { name: both('Not yet', 'Todavía no'), title: both('Wait', 'Espere') },
  },
  traits: { cbd: both('CBD may matter.', 'El CBD puede importar.') },
  clearance: {
    ask: both('Has a doctor cleared it?', '¿Lo aprobó un médico?'),
    yes: both('Yes', 'Sí'),
    no: both('No', 'No'),
    unsure: both('Not sure', 'No sé'),
    brief: both('Cleared', 'Aprobado'),
    note: both('Cleared: {about}.', 'Aprobado: {about}.'),
    because: both('Your doctor knows about {about}.', 'Su médico sabe de {about}.'),
    limit: { pressure: 'medium', forbid: ['heat'] },
  },
  emergency: { numbers: { US: '911', GB: '999' }, unknown: both('your emergency number', 'su número de emergencias') },
};
