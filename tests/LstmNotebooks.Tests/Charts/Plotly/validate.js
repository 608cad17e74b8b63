// Reads an array of figures {data, layout} from standard input and prints, for each, what Plotly.validate finds wrong.
// Usage: node validate.js PATH_OF_PLOTLY
'use strict';

// Plotly asks for a browser while it loads, but validating draws nothing: an object that answers every question with itself will do.
const anything = new Proxy(function () { }, {
  get: (_, name) => name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? function* () { } : name === 'length' ? 0 : anything,
  set: () => true,
  has: () => true,
  apply: () => anything,
  construct: () => anything,
});
const browser = ['document', 'DOMParser', 'XMLSerializer', 'Blob', 'Image', 'Element', 'Node', 'SVGElement', 'getComputedStyle', 'addEventListener'];
for (const name of browser) globalThis[name] ??= anything;
globalThis.self = globalThis.window = globalThis;
globalThis.HTMLElement = class { };
globalThis.URL.createObjectURL = () => '';
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: '' }, configurable: true });

const plotly = require(process.argv[2]);
const figures = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const findings = figures.map(figure => (plotly.validate(figure.data, figure.layout) ?? []).map(finding => finding.msg));
process.stdout.write(JSON.stringify(findings));
