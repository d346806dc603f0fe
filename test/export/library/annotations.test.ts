import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { toHypothesis } from '../../../src/export/annotations/hypothesis.ts';
import { toWebAnnotations } from '../../../src/export/annotations/web-annotation.ts';
import { anExported, aQuote, CONTEXT, HARD_TEXTS, joined, streamed } from './exported-sample.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
/** Of the context of the W3C what is used, after https://www.w3.org/TR/annotation-vocab/. */
const TERMS = {
  oa: OA,
  as: AS,
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dctypes: 'http://purl.org/dc/dcmitype/',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  Text: 'dctypes:Text',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  body: { '@type': '@id', '@id': 'oa:hasBody' },
  target: { '@type': '@id', '@id': 'oa:hasTarget' },
  source: { '@type': '@id', '@id': 'oa:hasSource' },
  selector: { '@type': '@id', '@id': 'oa:hasSelector' },
  styleClass: 'oa:styleClass',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
  end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  highlighting: 'oa:highlighting',
  commenting: 'oa:commenting',
  tagging: 'oa:tagging',
  created: { '@type': 'xsd:dateTime', '@id': 'dcterms:created' },
  modified: { '@type': 'xsd:dateTime', '@id': 'dcterms:modified' },
  value: 'rdf:value',
  format: 'dc:format',
  label: 'rdfs:label',
  first: { '@type': '@id', '@id': 'as:first' },
  startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
  items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
};
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld')
    throw new Error(`nothing else is asked for: ${url}`);
  return { documentUrl: url, document: { '@context': TERMS } };
};

const written = async (articles = [anExported()]) => joined(toWebAnnotations(streamed(articles)));

interface Node {
  [term: string]: { '@id'?: string; '@value'?: string }[] & Node[];
}

const readItems = async (json: string): Promise<Node[]> => {
  const [collection] = (await jsonld.expand(JSON.parse(json), {
    documentLoader,
    safe: true,
  } as never)) as unknown as Node[];
  const [page] = collection?.[`${AS}first`] ?? [];
  const [items] = (page?.[`${AS}items`] ?? []) as unknown as { '@list': Node[] }[];
  return items?.['@list'] ?? [];
};

describe('W3C Web Annotations', () => {
  test('are read by a JSON-LD processor that knows every word of them', async () => {
    const note = anExported({
      note: 'On it.',
      tags: ['sea'],
      quotes: [aQuote({ note: 'Mine.', tags: ['a'] })],
    });
    const items = await readItems(await written([note]));
    expect(items).toHaveLength(2);
    const [onArticle, quote] = items;
    expect(onArticle?.[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}commenting` }]);
    const [target] = quote?.[`${OA}hasTarget`] ?? [];
    expect(target?.[`${OA}hasSource`]?.[0]?.['@id']).toBe('https://news.example/harbour');
    expect(target?.[`${OA}hasSelector`]).toMatchObject([
      {
        '@type': [`${OA}TextQuoteSelector`],
        [`${OA}exact`]: [{ '@value': 'The harbour was never closed.' }],
      },
      { '@type': [`${OA}TextPositionSelector`], [`${OA}start`]: [{ '@value': 120 }] },
    ]);
    expect(quote?.[`${OA}hasBody`]).toHaveLength(2);
  });

  test.each(HARD_TEXTS)('hold %j to the letter', async (text) => {
    const items = await readItems(
      await written([anExported({ quotes: [aQuote({ text, note: text })] })]),
    );
    expect(items[0]?.['urn:x-lectern:words']).toEqual([{ '@value': text }]);
    const bodies = items[0]?.[`${OA}hasBody`] ?? [];
    expect(bodies[0]?.['http://www.w3.org/1999/02/22-rdf-syntax-ns#value']).toEqual([
      { '@value': text },
    ]);
  });

  test('of nothing are a collection of nothing', async () => {
    expect(await readItems(await written([]))).toEqual([]);
  });
});

test('Hypothesis gets its own fields, and both selectors', async () => {
  const article = anExported({
    note: 'On it.',
    quotes: [aQuote({ note: 'Mine.', tags: ['a'] }), aQuote()],
  });
  const file = JSON.parse(await joined(toHypothesis(streamed([article]), CONTEXT)));
  expect(Object.keys(file)).toEqual([
    'export_date',
    'export_userid',
    'client_version',
    'annotations',
  ]);
  expect(file.annotations).toHaveLength(3);
  expect(file.annotations[1]).toMatchObject({
    uri: 'https://news.example/harbour',
    text: 'Mine.',
    tags: ['a'],
    document: { title: ['The harbour'] },
    target: [
      {
        selector: [
          { type: 'TextQuoteSelector', exact: 'The harbour was never closed.' },
          { type: 'TextPositionSelector' },
        ],
      },
    ],
  });
  expect(JSON.parse(await joined(toHypothesis(streamed([]), CONTEXT))).annotations).toEqual([]);
});
