// What of the page in view cannot be reached: sideways, under something else, behind a cut, or because it is too small to
// be hit. Answers one line for each. The argument says what is looked at.
const found = new Set();
const root = document.documentElement;
const name = element => {
  const hook = element.closest('[data-testid]');
  const id = hook ? `[${hook.dataset.testid}] ` : '';
  return `${id}${element.outerHTML.split('>')[0].slice(0, 120)}> ${element.textContent.trim().slice(0, 24)}`;
};
const isShown = element => element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
/** The element itself, or the label that is drawn for a box that is not. */
const target = element => {
  const isBox = element.matches('input:is([type=checkbox], [type=radio], [type=file])');
  return (isBox && element.labels?.[0]) || element;
};
/** A link within a sentence has the size of its words (WCAG 2.5.8, exception for inline targets). */
const isInline = element => getComputedStyle(element).display === 'inline' && element.matches('a');

if (root.scrollWidth > innerWidth) {
  const wide = [...document.body.querySelectorAll('*')].filter(element => {
    const scroller = element.parentElement.closest('*');
    return isShown(element) && element.getBoundingClientRect().right > innerWidth + 1 && scroller.scrollWidth > innerWidth;
  });
  found.add(`the page is ${root.scrollWidth} px wide: ${wide.slice(0, 3).map(name).join(' | ')}`);
}
const within = document.querySelector(arguments[0]);
const controls = [...within.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
for (const element of controls) {
  if (element.disabled || element.tabIndex < 0 || !isShown(element) || element.matches('main, .skip, [role=grid]')) continue;
  const at = target(element);
  at.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  // A list that draws what is in view may have put it away.
  if (!element.isConnected) continue;
  const box = [...at.getClientRects()].find(({ width, height }) => width && height);
  if (!box) {
    found.add(`no size: ${name(element)}`);
    continue;
  }
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  // A mark of a drawing may be unpainted in its middle; what is hit there is the drawing.
  const isHit = hit && (element.ownerSVGElement === hit || at.contains(hit) || element.contains(hit) || hit.closest('label')?.control === element || hit.matches(':has(> :focus-visible)'));
  if (!isHit) found.add(`${Math.round(x)},${Math.round(y)} covered by ${hit ? name(hit) : 'nothing'}: ${name(element)}`);
  if (!isInline(at) && (box.width < 23.9 || box.height < 23.9)) {
    found.add(`${box.width.toFixed(1)}×${box.height.toFixed(1)}: ${name(element)}`);
  }
  for (let around = at.parentElement; around && around !== document.body; around = around.parentElement) {
    const { overflowX, position } = getComputedStyle(around);
    const edge = around.getBoundingClientRect();
    if (['hidden', 'clip'].includes(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
      found.add(`cut off by ${name(around)}: ${name(element)}`);
    }
    if (overflowX === 'auto' || overflowX === 'scroll' || position === 'fixed') break;
  }
}
scrollTo(0, 0);
return [...found];
