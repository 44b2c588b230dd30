import type { Typing } from '../messages.ts';

const pause = 80;
const fieldTypes = new Set(['text', 'email', 'tel', 'search', 'url', 'password', 'number', 'textarea']);
const longest = 500;

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells what the person types, while they type, so that it is known before a script of the page can send it. Only
 * events of the browser count: a page cannot type for the person. Runs in the isolated world of every frame.
 */
export function watchTyping(tell: (typing: Typing) => void): void {
  let waiting: Field | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const now = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting !== null) tell(typedIn(waiting));
    waiting = null;
  };
  const typed = (event: Event): void => {
    const field = event.isTrusted ? fieldOf(event) : null;
    if (field === null) return;
    if (waiting !== field) now();
    waiting = field;
    if (event.type === 'change') now();
    else timer ??= setTimeout(now, pause);
  };
  const options = { capture: true, passive: true } as const;
  addEventListener('input', typed, options);
  addEventListener('change', typed, options);
  addEventListener(
    'submit',
    (event) => {
      if (!event.isTrusted) return;
      now();
      tell({
        type: 'submitted',
        names: event.target instanceof HTMLFormElement ? namesIn(event.target) : null,
      });
    },
    options,
  );
}

/** The field that an event began in; inside an open shadow root too. */
function fieldOf(event: Event): Field | null {
  const [target] = event.composedPath();
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && fieldTypes.has(target.type) ? target : null;
}

function typedIn(field: Field): Typing {
  return {
    type: 'typed',
    name: nameOf(field),
    field: field.type.slice(0, 30),
    autocomplete: field.autocomplete.slice(0, 100),
    value: field.value.slice(0, longest),
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
