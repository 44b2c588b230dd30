import type { Typing } from '../messages.ts';

const pause = 80;
const fieldTypes = new Set(['text', 'email', 'tel', 'search', 'url', 'password', 'number', 'textarea']);
const longest = 500;
const mostFields = 10;

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells what the person types, while they type, so that it is known before a script of the page can send it. Only
 * events of the browser count: a page cannot type for the person. Runs in the isolated world of every frame. Gives what
 * tells it all again, for a background that was started anew.
 */
export function watchTyping(tell: (typing: Typing) => void): () => void {
  let waiting: Field | null = null;
  let typedIn = new Set<Field>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const now = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting !== null) tell(textIn(waiting));
    waiting = null;
  };
  const sentOff = (names: string[] | null): void => {
    now();
    if (typedIn.size > 0) tell({ type: 'submitted', names, at: Date.now() });
  };
  const typed = (event: Event): void => {
    const field = event.isTrusted ? fieldOf(event) : null;
    if (field === null) return;
    if (waiting !== field) now();
    waiting = field;
    typedIn = new Set([...typedIn, field].slice(-mostFields));
    if (event.type === 'change') now();
    else timer ??= setTimeout(now, pause);
  };
  const options = { capture: true, passive: true } as const;
  addEventListener('input', typed, options);
  addEventListener('change', typed, options);
  addEventListener(
    'submit',
    ({ isTrusted, target }) => {
      if (isTrusted) sentOff(target instanceof HTMLFormElement ? namesIn(target) : null);
    },
    options,
  );
  // A page without a form sends on a click or on Enter: the person meant it to go.
  addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && isButton(event.composedPath()[0])) sentOff(null);
    },
    options,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Enter' && fieldOf(event) !== null) sentOff(null);
    },
    options,
  );
  return () => {
    for (const field of typedIn) if (field.isConnected) tell(textIn(field));
  };
}

function isButton(target: EventTarget | undefined): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('button, input[type=submit], input[type=image], input[type=button], [role=button], a') !==
    null
  );
}

/** The field that an event began in; inside an open shadow root too. */
function fieldOf(event: Event): Field | null {
  const [target] = event.composedPath();
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && fieldTypes.has(target.type) ? target : null;
}

function textIn(field: Field): Typing {
  return {
    type: 'typed',
    name: nameOf(field),
    field: field.type.slice(0, 30),
    autocomplete: field.autocomplete.slice(0, 100),
    value: field.value.slice(0, longest),
    at: Date.now(),
  };
}

function namesIn(form: HTMLFormElement): string[] {
  const fields = HTMLFormElement.prototype.querySelectorAll.call(form, 'input, textarea');
  return [...fields]
    .slice(0, 40)
    .flatMap((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [nameOf(field)] : [],
    );
}

function nameOf(field: Field): string {
  return (field.getAttribute('name') ?? field.id ?? '').slice(0, 100);
}
