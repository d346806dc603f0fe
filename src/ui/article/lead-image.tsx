import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, LeadImage as Picture } from '../../model/article.ts';
import { enlargePictures } from '../pictures/enlarge-pictures.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { isPictureAddress, PICTURE } from './sanitise-images.ts';

interface LeadImageProps extends Pick<Article, 'lang' | 'dir'> {
  image: Picture | null;
  pictures: Pictures;
}

/** The picture above the text with its caption. */
export function LeadImage({ image, lang, dir, pictures }: LeadImageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isShown = image !== null && isPictureAddress(image.src);
  useLayoutEffect(() => {
    if (!isShown || !frame.current) return undefined;
    frame.current.replaceChildren(elementOf(image));
    pictures.show(frame.current);
    const stop = new AbortController();
    enlargePictures(frame.current, stop.signal);
    return () => stop.abort();
  }, [image?.src, image?.alt, pictures]);
  if (!isShown) return null;
  return (
    <figure class="lead-image" dir={dir} lang={lang ?? undefined}>
      <div ref={frame} />
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}

function elementOf({ src, alt, caption }: Picture): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = alt === caption ? '' : alt;
  image.decoding = 'async';
  if (src.startsWith('data:')) image.src = src;
  else image.setAttribute(PICTURE, src);
  return image;
}
