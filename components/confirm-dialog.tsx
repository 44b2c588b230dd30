import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** Words of the button that does it. */
  readonly action: string;
  readonly onYes: () => void;
}

interface Props {
  /** null: closed. */
  readonly question: Question | null;
  readonly onClose: () => void;
}

/** Asks before something goes that cannot come back. The browser keeps the focus inside and gives it back after. */
export function ConfirmDialog({ question, onClose }: Props) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  useEffect(() => {
    if (question !== null) dialog.current?.showModal();
    else dialog.current?.close();
  }, [question]);
  return (
    <dialog
      ref={dialog}
      class="helder-dialog"
      aria-labelledby={title}
      aria-describedby={text}
      onClose={onClose}
    >
      {question !== null && (
        <>
          <h2 class="nl-heading nl-heading--level-2" id={title}>
            {question.title}
          </h2>
          <div id={text}>
            <Paragraph>{question.text}</Paragraph>
          </div>
          <div class="helder-buttons">
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button
              look="primary"
              negative
              onClick={() => {
                question.onYes();
                onClose();
              }}
            >
              {question.action}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}
