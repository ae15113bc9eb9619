// Files that people open or drop, as articles.

const HTML = /\.x?html?$/i;
const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html))/i;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** Whether a text is the source of a web page. */
export const isPage = (content) => MARKUP.test(content);

/**
 * Read a file.
 *
 * @param {File} file
 * @returns {Promise<Object>} its `name`, its `content`, and whether that is `html`.
 * @throws {Error} it is no text in an encoding that it tells; the message is for people.
 */
export async function readFile(file) {
  const bytes = await file.arrayBuffer();
  const content = decode(bytes, file.name);
  const html = file.type === "text/html" || HTML.test(file.name) || isPage(content);
  return { name: file.name, content, html };
}

function decode(bytes, name) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Older pages name their encoding in plain letters near the top.
    const head = new TextDecoder("latin1").decode(bytes.slice(0, 2048));
    const charset = CHARSET.exec(head)?.[1];
    try {
      return new TextDecoder(charset ?? "utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new Error(`${name} is no text in UTF-8, nor in another encoding that it names.`);
    }
  }
}
