import { useMemo } from 'preact/hooks';
import { placeById } from '../../../src/check/place-by-id';
import { isRecord } from '../../../src/language/guard';
import { readYaml } from '../../../src/language/read-yaml';
import type { Ids } from '../check/ids';
import type { Checks } from '../check/use-checks';
import type { Draft } from '../draft/draft';
import { useDraft } from '../draft/use-draft';
import { CopyMenu } from '../live/copy-menu';
import { Ticked } from '../panels/ticked';
import { ContactForm, PoliciesForm } from './contact-form';
import { ExtrasForm } from './extras-form';
import { type MenuForm, MenuFormProvider } from './menu-form';
import { MenuParts } from './menu-parts';
import { NoticesForm } from './notices-form';
import { problemsByField } from './problems-by-field';
import { SessionsForm } from './sessions-form';
import { TherapistsForm } from './therapists-form';

type MyMenuProps = { draft: Draft; checks: Checks; ids: Ids };

/** The menu as a plain form. */
export function MyMenu({ draft, checks, ids }: MyMenuProps) {
  const { text } = useDraft(draft);
  const findings = useMemo(() => checks.findings.filter(({ file }) => file === 'menu'), [checks.findings]);
  const problems = useMemo(() => problemsByField(text, findings), [text, findings]);
  const value = useMemo(() => readYaml(text, 'menu').value, [text]);
  const form: MenuForm = {
    value: isRecord(value) ? value : {},
    problems,
    techniques: ids.techniques,
    enhancements: ids.enhancements,
    languages: checks.working?.rulebook.languages ?? [],
    edit: (change) => draft.replace(change(draft.text)),
  };
  return (
    <MenuFormProvider value={form}>
      <form class="menu" onSubmit={(event) => event.preventDefault()}>
        {findings.length > 0 && (
          <section class="summary" aria-labelledby="menu-problems-title">
            <h2 id="menu-problems-title">There is a problem in your menu</h2>
            <ul>
              {[...problems].flatMap(([key, found]) =>
                found.map((finding) => (
                  <li key={`${key}-${finding.code}`}>
                    {key === '' ? (
                      <Ticked words={finding.what} />
                    ) : (
                      <a href={`#field-${key}`}>
                        <Ticked words={`${placeOf(key, form.value)}: ${finding.what}`} />
                      </a>
                    )}
                  </li>
                )),
              )}
            </ul>
          </section>
        )}
        <MenuParts />
        <SessionsForm />
        <ExtrasForm />
        <TherapistsForm />
        <NoticesForm />
        <ContactForm />
        <PoliciesForm />
        <CopyMenu checks={checks} />
      </form>
    </MenuFormProvider>
  );
}

/** Where a field stands, in the owner's own words: `sessions › swedish 60 min › price`. */
const placeOf = (key: string, value: unknown): string =>
  placeById(
    key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    value,
  ).join(' › ');
