/** A simulated browser has no layout; lists that draw only what is seen need to be told of a window. */
export function giveSizes(width = 1000, height = 800): void {
  for (const name of ['offsetWidth', 'clientWidth'] as const) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: width });
  for (const name of ['offsetHeight', 'clientHeight'] as const) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: height });
}
