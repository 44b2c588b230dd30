import alertTriangle from '@tabler/icons/outline/alert-triangle.svg?raw';
import circleCheck from '@tabler/icons/outline/circle-check.svg?raw';
import infoCircle from '@tabler/icons/outline/info-circle.svg?raw';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type NoticeKind = 'info' | 'ok' | 'warning';

const icons: Readonly<Record<NoticeKind, string>> = {
  info: infoCircle,
  ok: circleCheck,
  warning: alertTriangle,
};

interface Props {
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A boxed remark. It is not announced by itself; Status does that. */
export function Notice({ kind, title, children }: Props) {
  return (
    <div class={`utrecht-alert utrecht-alert--${kind} helder-notice`}>
      <div class="utrecht-alert__icon helder-notice__icon">
        <Icon svg={icons[kind]} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message helder-notice__message">
          {title !== undefined && <p class="helder-notice__title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}
