import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** A tab: its name, what stands behind the name (a number of problems, say), and what it shows. */
type Tab = { readonly id: string; readonly name: string; readonly badge?: string | undefined; readonly content: ComponentChildren };

type TabsProps = { label: string; tabs: readonly Tab[]; chosen: string; choose: (id: string) => void; className: string };

/** Tabs with their panels. All panels stay as they are; one is shown. */
export function Tabs({ label, tabs, chosen, choose, className }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div class={`tabs ${className}`} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, name, badge }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-controls={`panel-${id}`}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            class="tab"
            onClick={() => choose(id)}
          >
            {name}
            {badge !== undefined && <span class="badge">{badge}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div key={id} class="tab-panel" role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={id !== chosen}>
          {content}
        </div>
      ))}
    </>
  );
}
