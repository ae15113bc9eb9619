// The service counts Unicode code points; strings here are UTF-16, in which a code point beyond
// U+FFFF takes two units.

/** The text of an article, with offsets that count code points. */
export class CodePoints {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    // Where in the text each code point begins, and where the text ends.
    const units = new Uint32Array(text.length + 1);
    let count = 0;
    for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) {
      units[count++] = unit;
    }
    units[count] = text.length;
    this.units = units.subarray(0, count + 1);
    this.length = count;
  }

  /** The code points from `start` up to `end`. */
  slice(start, end) {
    return this.text.slice(this.units[start], this.units[end]);
  }

  /** How many code points come before a place in the UTF-16 text. */
  before(unit) {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.units[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
