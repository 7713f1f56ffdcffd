/**
 * How a visit may end without a recommendation, highest first. The order is that of the project's safety table:
 * a visitor for whom two hold is shown the first. `gate` stands above `postpone` because it offers no booking link.
 */
export const LEVELS = ['emergency', 'urgent', 'doctor-first', 'gate', 'postpone'] as const;

/** The level of a referral. */
export type Level = (typeof LEVELS)[number];

/** Whether a sign of this level stops the visit on leaving the screen that asked for it. */
export const stopsAtOnce = (level: Level): boolean => level === 'emergency' || level === 'urgent';

/** Whether a visitor referred at this level may still be offered a booking link ("for after …"). */
export const mayBook = (level: Level): boolean => level === 'postpone';
