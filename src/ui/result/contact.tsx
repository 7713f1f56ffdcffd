import type { View } from '../view';

/** How to reach the studio. `phoneOnly` leaves out everything but the number. */
export function Contact({ view, phoneOnly = false }: { view: View } & { phoneOnly?: boolean }) {
  const { menu, say, tell } = view;
  const { phone, text, email, hours } = menu.contact;
  if (!phone && (phoneOnly || !(text || email))) return null;
  const dial = (number: string) => number.replace(/[^+\d]/g, '');
  return (
    <ul class="contact">
      {phone && (
        <li>
          <span>{tell('call')}</span>{' '}
          <a href={`tel:${dial(phone)}`}>
            <bdi dir="ltr">{phone}</bdi>
          </a>
        </li>
      )}
      {text && !phoneOnly && (
        <li>
          <span>{tell('text')}</span>{' '}
          <a href={`sms:${dial(text)}`}>
            <bdi dir="ltr">{text}</bdi>
          </a>
        </li>
      )}
      {email && !phoneOnly && (
        <li>
          <span>{tell('email')}</span> <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {hours && (
        <li>
          <span>{tell('hours')}</span> <span>{say(hours)}</span>
        </li>
      )}
    </ul>
  );
}
