/**
 * The bytes of a response, given up as soon as they are too many.
 * @param limit in bytes
 * @throws {RangeError} where there are more
 */
export async function readBounded(
  response: Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    throw tooMany(limit);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    parts.push(read.value);
    if (length > limit) {
      await reader?.cancel();
      throw tooMany(limit);
    }
  }
  return joined(parts, length);
}

const tooMany = (limit: number) => new RangeError(`more than ${limit} bytes`);

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
