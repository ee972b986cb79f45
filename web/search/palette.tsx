import '../styles/search.css';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { setSearchOpen } from '../desk/search-open.ts';
import { useReader } from '../language.tsx';
import { Failed } from '../page/states.tsx';
import { Options } from './options.tsx';
import { forgetChoices } from './recent.ts';
import { useChoose } from './use-choose.ts';
import { type PaletteView, usePalette } from './use-palette.ts';

/** Mirrors the server, which takes no longer question. */
const LONGEST = 100;

const close = (): void => setSearchOpen(false);

/** Finds everything by what one remembers of it, with the keyboard alone. */
export function Palette() {
  const { messages } = useReader();
  const words = messages.search;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { question, view, hits, active, ask, step, point, openDirective } = usePalette();
  const choose = useChoose(openDirective);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function onKey(event: KeyboardEvent): void {
    event.stopPropagation(); // the page beneath has keys of its own
    const hit = hits[active];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && hit && event.target instanceof HTMLInputElement) choose(hit);
    else if (event.key === 'Escape' && view.kind === 'citing') ask(question);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label={words.title}
      onClose={close}
      onKeyDown={onKey}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="search-head">
        <input
          // The question is what it is opened for.
          autoFocus
          type="text"
          role="combobox"
          aria-label={words.question}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={LONGEST}
          placeholder={words.placeholder}
          value={question}
          onChange={(event) => ask(event.currentTarget.value)}
        />
        <button type="button" className="search-close" onClick={close}>
          {messages.shell.close}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="search-body" aria-label={words.results} tabIndex={0}>
        <Told view={view} question={question} back={() => ask(question)} />
        <Options id={id} view={view} active={active} onPoint={point} onChoose={choose} />
      </section>
      <p className="search-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.keys} · <kbd>Enter</kbd> {words.open} · <kbd>Esc</kbd>{' '}
        {words.close}
      </p>
    </dialog>
  );
}

/** What there is to say besides the results. */
function Told({
  view,
  question,
  back,
}: {
  readonly view: PaletteView;
  readonly question: string;
  readonly back: () => void;
}) {
  const { messages, count } = useReader();
  const words = messages.search;
  switch (view.kind) {
    case 'recent':
      return (
        <div className="search-told">
          <p>{words.hint}</p>
          {view.hits.length > 0 ? (
            <button
              type="button"
              className="linklike"
              onClick={() => {
                forgetChoices();
                back();
              }}
            >
              {words.forget}
            </button>
          ) : null}
        </div>
      );
    case 'waiting':
      return (
        <p className="search-told" role="status">
          {messages.shell.loading}
        </p>
      );
    case 'failed':
      return <Failed error={view.error} retry={view.retry} />;
    case 'citing':
      return (
        <div className="search-told">
          {view.group.total === 0 ? <p role="status">{words.noneCites}</p> : null}
          <button type="button" className="linklike" onClick={back}>
            ← {words.backToAll}
          </button>
        </div>
      );
    case 'found': {
      const { groups, tried, unknown } = view.answer;
      const total = groups.reduce((sum, group) => sum + group.total, 0);
      if (total > 0) {
        return (
          <p className="sr" role="status">
            {words.found(count(total))}
          </p>
        );
      }
      return (
        <div className="search-told" role="status">
          <b>{words.nothing(question.trim())}</b>
          <p>{words.tried(tried)}</p>
          {unknown.length > 0 ? <p>{words.unknown(unknown.join(', '))}</p> : null}
          <p>{words.advice}</p>
        </div>
      );
    }
  }
}
