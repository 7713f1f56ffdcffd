/** A link that opens the visitor's own mail app with a text, addressed to nobody. */
export const mailto = (subject: string, text: string): string => `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
