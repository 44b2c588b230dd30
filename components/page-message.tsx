import type { ComponentChildren } from 'preact';
import { Heading } from './heading.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  readonly title: string;
  readonly text?: string;
  /** The browser's own words, English, for a person who looks closely. */
  readonly detail?: string;
  readonly children?: ComponentChildren;
}

/** A page that has nothing to show yet, or cannot. */
export function PageMessage({ title, text, detail, children }: Props) {
  return (
    <div class="helder-readable" role="status">
      <Heading level={1}>{title}</Heading>
      {text !== undefined && <Paragraph lead>{text}</Paragraph>}
      {detail !== undefined && (
        <p class="helder-code helder-soft" lang="en">
          {detail}
        </p>
      )}
      {children}
    </div>
  );
}
