import type { Level } from '../../src/engine/levels';
import type { Pressure } from '../../src/engine/pressure';
import type { Trait } from '../../src/engine/traits';

/** What a row still allows. */
export type RowLimit = { pressure?: Pressure; forbid: Trait[]; unless?: Trait };

/** A row of the project's safety table: what is reported, where a visitor says it, and what follows. */
export type Row = {
  level: Level | 'limit' | 'note';
  reported: string;
  question: 'duration' | 'signs' | 'health';
  option: string;
  /** Words, in English, by which a visitor with this row knows that the option is theirs. */
  says: string[];
  /** For a limit, at once; for doctor-first, once a doctor has cleared it. */
  limit?: RowLimit;
};

const CLEARED: RowLimit = { pressure: 'medium', forbid: ['body-weight', 'heat'] };

const sign = (level: Level, option: string, reported: string, ...says: string[]): Row => ({
  level,
  reported,
  question: 'signs',
  option,
  says,
  ...(level === 'doctor-first' && { limit: CLEARED }),
});
const health = (level: Row['level'], option: string, reported: string, limit: RowLimit | undefined, ...says: string[]): Row => ({
  level,
  reported,
  question: 'health',
  option,
  says,
  ...(limit && { limit }),
});

/** Every row of the table in the project's safety page. `unsure`, a rule of that page, is a row here. */
export const ROWS: readonly Row[] = [
  sign('emergency', 'nerves', 'new saddle numbness', 'last two weeks', 'numbness or tingling around the genitals', 'buttocks', 'saddle'),
  sign('emergency', 'nerves', 'new trouble with urine or stool', 'last two weeks', 'starting, holding or feeling urine or stool'),
  sign('emergency', 'nerves', 'new sexual numbness', 'last two weeks', 'loss of feeling during sex'),
  sign('emergency', 'nerves', 'both legs', 'last two weeks', 'pain, weakness or numbness', 'both legs'),
  sign('emergency', 'nerves', 'quickly worsening leg weakness', 'leg weakness that is quickly getting worse'),
  sign('emergency', 'sudden', 'chest pain or breathlessness', 'chest pain', 'shortness of breath'),
  sign('emergency', 'sudden', 'a swollen leg with breathlessness', 'swollen leg with shortness of breath'),
  sign('emergency', 'sudden', 'sudden back or belly pain with faintness or a pulse', 'sudden severe back or belly pain', 'faintness', 'pulsing'),
  sign('emergency', 'sudden', 'the worst headache ever', 'sudden headache that is the worst ever'),
  sign('emergency', 'sudden', 'new weakness of face or arm', 'new weakness of the face or an arm'),
  sign('emergency', 'sudden', 'a serious crash or fall, not examined', 'serious crash or fall in the last two weeks', 'not been examined'),
  sign('emergency', 'pregnancy-emergency', 'pregnant with a warning sign', 'bleeding', 'leaking fluid', 'contractions', 'severe headache', 'changed vision'),
  sign('urgent', 'old-nerves', 'nerve signs older than two weeks, never examined', 'more than two weeks ago', 'never been examined'),
  sign('urgent', 'infection', 'fever or unwell with back pain', 'fever or feeling unwell with new or worse back pain'),
  sign('urgent', 'infection', 'side pain with fever or blood', 'pain in your side with fever or blood in the urine'),
  sign('urgent', 'infection', 'a hot, swollen, painful calf', 'one hot, swollen, painful calf'),
  sign('urgent', 'infection', 'back pain with a risk of infection', 'weak immunity', 'injected drugs', 'recent serious infection'),
  sign('urgent', 'unexplained', 'new pain with a history of cancer', 'new pain that has not been examined, with cancer now or in the past'),
  sign('urgent', 'unexplained', 'weight loss without a reason', 'weight loss without a reason'),
  sign('urgent', 'unexplained', 'night pain', 'night pain that no position eases'),
  sign('urgent', 'unexplained', 'a new lump or changed shape', 'new lump or changed shape'),
  sign('urgent', 'unexplained', 'a minor fall with weak bones or over 70', 'minor fall', 'osteoporosis', 'steroids', 'over 70'),
  sign('urgent', 'unsure', 'not sure about a sign', 'not sure', 'medical advice today'),
  sign('doctor-first', 'numb-or-severe', 'numbness or weakness on one side', 'numbness or weakness on one side', 'new, worse or not examined'),
  sign('doctor-first', 'numb-or-severe', 'pain so severe that life stops', 'pain so severe that you cannot sleep, walk or dress'),
  health('doctor-first', 'conditions', 'a blood clot', CLEARED, 'blood clot now or in the past'),
  health('doctor-first', 'conditions', 'surgery or a fracture', CLEARED, 'surgery or a fracture in the last three months'),
  health('doctor-first', 'conditions', 'active cancer treatment', CLEARED, 'active cancer treatment'),
  // Cleared, it keeps what every pregnancy forbids: it shares its option with other conditions.
  health('doctor-first', 'conditions', 'high-risk pregnancy', { ...CLEARED, forbid: [...CLEARED.forbid, 'prone', 'pointed', 'cbd'] }, 'high-risk pregnancy'),
  health('doctor-first', 'conditions', 'heart attack, stroke or heart surgery', CLEARED, 'heart attack, stroke or heart surgery within six months'),
  health('doctor-first', 'conditions', 'heart or kidney failure', CLEARED, 'heart or kidney failure with swelling'),
  health('doctor-first', 'conditions', 'blood pressure out of control', CLEARED, 'blood pressure out of control'),
  health('doctor-first', 'diagnosed', 'a diagnosed disc problem, stenosis or sciatica', CLEARED, 'disc problem', 'stenosis', 'sciatica'),
  health('gate', 'under-18', 'under 18', undefined, 'under 18'),
  health('postpone', 'not-today', 'a contagious skin infection', undefined, 'contagious skin infection'),
  health('postpone', 'not-today', 'open wound, burn or sunburn', undefined, 'open wound, burn or sunburn'),
  health('postpone', 'not-today', 'a rash', undefined, 'new or unexplained rash'),
  health('postpone', 'not-today', 'fever, cold, flu or stomach bug', undefined, 'fever, cold, flu or stomach bug without worse back pain'),
  health('postpone', 'not-today', 'migraine today', undefined, 'migraine today'),
  health(
    'limit',
    'fragile',
    'blood thinners, bleeding disorder, osteoporosis',
    { pressure: 'light', forbid: ['body-weight', 'pointed'] },
    'blood thinners',
    'low-dose aspirin does not count',
    'bleeding disorder',
    'osteoporosis',
  ),
  health('limit', 'fragile', 'reduced feeling', { pressure: 'light', forbid: ['heat'] }, 'reduced feeling', 'diabetic neuropathy'),
  health('limit', 'pregnant', 'pregnancy otherwise', { pressure: 'light', unless: 'prenatal', forbid: ['prone', 'heat', 'cbd', 'body-weight', 'pointed'] }, 'pregnant'),
  health(
    'limit',
    'careful',
    'leg pain without numbness, undiagnosed',
    { pressure: 'medium', forbid: ['pointed', 'body-weight'] },
    'leg pain without numbness that has not been examined',
  ),
  health('limit', 'careful', 'pacemaker, heart or kidney disease, metal', { forbid: ['body-weight', 'heat'] }, 'pacemaker', 'stable heart or kidney disease', 'metal in the spine'),
  health('limit', 'careful', 'strong painkillers', { pressure: 'medium', forbid: ['heat'] }, 'strong painkillers'),
  health('limit', 'tell-therapist', 'breastfeeding', { forbid: ['cbd'] }, 'breastfeeding'),
  health('note', 'tell-therapist', 'an allergy', { forbid: ['nut-oil', 'latex', 'fragrance'] }, 'allergy to nuts, latex or fragrance'),
  health('note', 'tell-therapist', 'controlled blood pressure', undefined, 'controlled blood pressure'),
  health('note', 'tell-therapist', 'diabetes with normal feeling', undefined, 'diabetes with normal feeling'),
  health('note', 'tell-therapist', 'varicose veins', undefined, 'varicose veins'),
  health('note', 'tell-therapist', 'a healed injury', undefined, 'healed injury'),
  health('note', 'tell-therapist', 'frequent headaches', undefined, 'frequent headaches'),
  health('note', 'tell-therapist', 'eczema or psoriasis', undefined, 'eczema or psoriasis'),
  health('note', 'tell-therapist', 'low-dose aspirin', undefined, 'low-dose aspirin'),
  health('note', 'tell-therapist', 'a vaccine', undefined, 'vaccine in the last two days'),
  {
    level: 'limit',
    reported: 'pain younger than 72 hours',
    question: 'duration',
    option: 'under-3-days',
    says: ['less than three days'],
    limit: { pressure: 'medium', forbid: ['heat'] },
  },
];
