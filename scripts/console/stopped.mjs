// @ts-check

/** Why a script ends that somebody has stopped: no failure, and told from one. */
export class Stopped extends Error {
  /**
   * @param {string} signal name
   * @param {number} exitCode
   */
  constructor(signal, exitCode) {
    super(`Stopped by ${signal}.`);
    this.exitCode = exitCode;
  }
}
