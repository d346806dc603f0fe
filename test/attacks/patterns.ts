/**
 * Attacks by name. `RUN` stands for a script, which has neither spaces nor quotes, `ENTITIES` for
 * one all in entities, `BASE64` for a page with one, `PIXEL` for the address of a picture.
 */
export type Vectors = Record<string, string>;
