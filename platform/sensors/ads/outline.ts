import { rectOf, rootOf } from './safe.ts';

const mostBoxes = 80;
const longestLabel = 30;
/** Milliseconds after which places that moved by themselves are followed. */
const followEvery = 500;

/**
 * Draws a line around each place, for the person who looks, as long as it is switched on. All of it lies in one element over
 * the page, which lets every press through and goes away with the switch; null only asks. The answer is whether they are drawn. A page can see that the element is there. Gives
 * whether they are drawn; `null` only asks.
 */
export function drawOutlines(
  places: () => readonly Element[],
): (on: boolean | null, label: string) => boolean {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let text = '';
  let timer = 0;
  let framed = false;
  return (on, label) => {
    if (on !== null) text = label.slice(0, longestLabel);
    if (on === true) show();
    if (on === false) hide();
    return host !== null;
  };

  function show(): void {
    if (host === null) {
      host = document.createElement('div');
      host.setAttribute('aria-hidden', 'true');
      styled(host, {
        all: 'initial',
        position: 'fixed',
        inset: '0',
        'pointer-events': 'none',
        'z-index': '2147483647',
      });
      root = host.attachShadow({ mode: 'closed' });
      rootOf(document)?.append(host);
      addEventListener('scroll', soon, { passive: true, capture: true });
      addEventListener('resize', soon, { passive: true });
      timer = setInterval(soon, followEvery) as unknown as number;
    }
    draw();
  }

  function hide(): void {
    host?.remove();
    host = null;
    root = null;
    clearInterval(timer);
    removeEventListener('scroll', soon, { capture: true });
    removeEventListener('resize', soon);
  }

  function soon(): void {
    if (framed) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      draw();
    });
  }

  function draw(): void {
    if (root === null) return;
    const rects = places().slice(0, mostBoxes).map(rectOf);
    const seen = rects.filter(({ width, height }) => width > 1 && height > 1);
    const boxes = root.children;
    while (boxes.length > seen.length) boxes[boxes.length - 1]?.remove();
    while (boxes.length < seen.length) root.append(newBox());
    seen.forEach(({ left, top, width, height }, at) => {
      const box = boxes[at];
      if (box instanceof HTMLElement) place(box, { left, top, width, height });
    });
  }

  function place(
    box: HTMLElement,
    { left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>,
  ): void {
    styled(box, { transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` });
    const tag = box.firstElementChild;
    if (tag instanceof HTMLElement && tag.textContent !== text) {
      tag.textContent = text;
      styled(tag, { display: text === '' ? 'none' : 'block' });
    }
  }
}

function newBox(): HTMLElement {
  const box = document.createElement('div');
  const tag = document.createElement('div');
  styled(box, {
    position: 'absolute',
    left: '0',
    top: '0',
    'box-sizing': 'border-box',
    border: '3px solid #b3261e',
    outline: '2px solid #fff',
  });
  styled(tag, {
    position: 'absolute',
    left: '0',
    bottom: '0',
    padding: '1px 6px 3px',
    background: '#b3261e',
    color: '#fff',
    font: '600 13px/1.3 system-ui, sans-serif',
  });
  box.append(tag);
  return box;
}

/** By the script, which no page's rules for style sheets forbid. */
function styled(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}
