/** A document that remembers the requests that changed it, by the names their senders gave them. */
interface Remembering {
  requests?: string[];
}

/** More are never under way at once: a sender asks again for some seconds and no longer. */
const REMEMBERED = 24;

/**
 * Whether a request has changed a document already: its answer was lost with the worker that wrote
 * it, and the sender asked again.
 */
export const isDone = (doc: Remembering | null, request: string | undefined): boolean =>
  request !== undefined && (doc?.requests?.includes(request) ?? false);

/** The requests a document remembers once this one has changed it; nothing where it has no name. */
export function remembered(doc: Remembering | null, request: string | undefined): Remembering {
  if (request === undefined) return doc?.requests ? { requests: doc.requests } : {};
  return { requests: [...(doc?.requests ?? []), request].slice(-REMEMBERED) };
}
