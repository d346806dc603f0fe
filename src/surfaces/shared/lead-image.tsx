import { useState } from 'preact/hooks';
import type { LeadImage as Picture } from '../../article/article.ts';
import { isPictureAddress } from './settle-images.ts';

/** The picture above the text with its caption; nothing where it cannot be had. */
export function LeadImage({ image }: { image: Picture | null }) {
  const [lost, setLost] = useState<string | null>(null);
  if (!image || !isPictureAddress(image.src) || lost === image.src) return null;
  return (
    <figure class="lead-image">
      <img
        src={image.src}
        alt={image.alt === image.caption ? '' : image.alt}
        referrerpolicy="no-referrer"
        decoding="async"
        onError={() => setLost(image.src)}
      />
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
