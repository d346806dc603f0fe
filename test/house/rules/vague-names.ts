const VAGUE = /^(utils?|helpers?|common|misc)(\..*)?$/i;

/** Those of some paths of which a part says nothing about what is in it. */
export const vagueNames = (paths: string[]): string[] =>
  paths.filter((path) => path.split('/').some((part) => VAGUE.test(part)));
