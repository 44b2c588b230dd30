import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';

export interface Paging<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

/** Cuts a list into pages, so that thousands of rows stay light. Goes back to the first when the list changes. */
export function usePages<Item>(items: readonly Item[], size: number): Paging<Item> {
  const [turned, setTurned] = useState({ items, page: 1 });
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = turned.items === items ? Math.min(turned.page, pages) : 1;
  return {
    items: items.slice((page - 1) * size, page * size),
    page,
    pages,
    turn: (next) => setTurned({ items, page: next }),
  };
}

interface Props {
  readonly paging: Paging<unknown>;
  readonly label: string;
}

/** Back and forth through the pages; nothing when there is one. Keeps the focus when a button goes. */
export function Pager({ paging, label }: Props) {
  const { t, number } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  const { page, pages, turn } = paging;
  const before = useRef(page);
  useLayoutEffect(() => {
    if (before.current === page) return;
    before.current = page;
    if (document.activeElement === document.body) nav.current?.querySelector('button')?.focus();
  }, [page]);
  if (pages === 1) return null;
  return (
    <nav class="helder-pager" aria-label={label} ref={nav}>
      {page > 1 && <Button onClick={() => turn(page - 1)}>{t('requests.previous')}</Button>}
      <span>{`${number(page)} / ${number(pages)}`}</span>
      {page < pages && <Button onClick={() => turn(page + 1)}>{t('requests.next')}</Button>}
    </nav>
  );
}
