import chevronRight from '@tabler/icons/outline/chevron-right.svg?raw';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface Props {
  readonly summary: ComponentChildren;
  /** Says the summary in full to readers aloud; must begin with the words shown. */
  readonly label?: string;
  readonly look?: 'plain' | 'row';
  readonly open?: boolean;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** Something that opens. What is inside is only made once it was opened: a long list of closed ones stays light. */
export function Disclosure({ summary, label, look = 'row', open = false, onOpen, children }: Props) {
  const [seen, setSeen] = useState(open);
  return (
    <details
      class={`helder-disclosure helder-disclosure--${look}`}
      open={open}
      onToggle={(event) => {
        if (!event.currentTarget.open) return;
        setSeen(true);
        onOpen?.();
      }}
    >
      <summary {...(label !== undefined && { 'aria-label': label })}>
        <span class="helder-chevron">
          <Icon svg={chevronRight} />
        </span>
        <span class="helder-disclosure__summary">{summary}</span>
      </summary>
      {seen && <div class="helder-disclosure__content">{children}</div>}
    </details>
  );
}
