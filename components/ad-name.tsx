const mostCharacters = 80;

interface Props {
  /** A name as the ad, a bid or a request writes it. */
  readonly text: string;
}

/** A name that strangers chose: as text, cut to size, and kept from turning the words around it. */
export function AdName({ text }: Props) {
  return <bdi class="helder-ad__name">{cut(plain(text), mostCharacters)}</bdi>;
}

/** A host: what is cut off is its beginning, for its end says whose it is. */
export function AdHost({ text }: Props) {
  const host = plain(text);
  const short = host.length <= mostCharacters ? host : `…${host.slice(1 - mostCharacters)}`;
  return (
    <bdi class="helder-ad__name" dir="ltr">
      {short}
    </bdi>
  );
}

/** Without the signs that order a browser to write backwards or on another line. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
