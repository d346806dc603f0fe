import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';

/** A rule about what our own pages may ask for; nobody else's requests are touched. */
export interface RequestRule {
  /** 1 or more; a rule takes the place of the one that has its id. */
  id: number;
  /** Of rules that disagree the higher holds. */
  priority: number;
  does: 'block' | 'allow';
  /** Names of hosts, those below them included; or a pattern (RE2) or one address, exact. */
  of: { hosts: string[] } | { pattern: string } | { address: string };
}

/**
 * Puts rules in force until the browser ends; each redirect is held against them before it is
 * followed. Resolves once they hold. Throws where the browser does not know such rules.
 */
export async function putRequestRules(rules: readonly RequestRule[]): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: rules.map(({ id }) => id),
    addRules: rules.map(ruleOf),
  });
}

/** Takes a rule out of force. */
export function removeRequestRule(id: number): Promise<void> {
  return browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
}

function ruleOf({ id, priority, does, of }: RequestRule): DeclarativeNetRequest.Rule {
  const { host } = new URL(browser.runtime.getURL(''));
  return {
    id,
    priority,
    action: { type: does },
    condition: { initiatorDomains: [host], ...to(of) },
  };
}

function to(of: RequestRule['of']): DeclarativeNetRequest.RuleConditionType {
  if ('hosts' in of) return { requestDomains: of.hosts };
  return 'pattern' in of ? { regexFilter: of.pattern } : { urlFilter: `|${of.address}|` };
}
