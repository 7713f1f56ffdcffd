/** What a field of the menu takes. */
export type FieldKind = 'words' | 'minutes' | 'price' | 'link' | 'day' | 'phone' | 'email' | 'currency';

/** How a kind is typed, and what to say where it is not understood. */
export const KINDS: Readonly<Record<FieldKind, { inputMode: 'text' | 'numeric' | 'decimal' | 'url' | 'tel' | 'email'; advice: string; number?: true }>> = {
  words: { inputMode: 'text', advice: 'Write a few words here.' },
  minutes: { inputMode: 'numeric', advice: 'Write the minutes as a whole number, such as 60.', number: true },
  price: { inputMode: 'decimal', advice: 'Write the price as a number, such as 95.', number: true },
  link: { inputMode: 'url', advice: 'Write a link that starts with https://, mailto: or tel: and has no spaces.' },
  day: { inputMode: 'text', advice: 'Choose a day; the last day comes after the first.' },
  phone: { inputMode: 'tel', advice: 'Write a phone number of digits and spaces, such as +1 555 010 0199.' },
  email: { inputMode: 'email', advice: 'Write an email address, such as hello@example.com.' },
  currency: { inputMode: 'text', advice: 'Write three capital letters, such as USD.' },
};

/** A typed text as the menu holds it: a number where one is meant and can be read. */
export function readTyped(kind: FieldKind, typed: string): string | number {
  const text = typed.trim();
  const number = Number(text.replace(',', '.'));
  return KINDS[kind].number && text !== '' && Number.isFinite(number) ? number : typed;
}
