/** How hard a technique presses, least first. `none` is for what does not press at all, such as an oil. */
export const PRESSURES = ['none', 'light', 'medium', 'firm', 'deepest'] as const;

/** One step of {@link PRESSURES}. */
export type Pressure = (typeof PRESSURES)[number];

/** Whether `pressure` is more than `cap` allows. */
export const exceeds = (pressure: Pressure, cap: Pressure): boolean => PRESSURES.indexOf(pressure) > PRESSURES.indexOf(cap);
