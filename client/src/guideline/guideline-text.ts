/** A piece of a guideline's text. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly points: readonly string[] };

/**
 * Reads a text as the hub keeps it: `## ` begins a heading, `- ` a point, an empty line ends a paragraph. Nothing else means
 * anything, so that no text can bring markup of its own.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let points: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", text: paragraph.join(" ") });
    if (points.length > 0) blocks.push({ kind: "list", points });
    paragraph = [];
    points = [];
  };
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") close();
    else if (line.startsWith("## ")) {
      close();
      blocks.push({ kind: "heading", text: line.slice(3).trim() });
    } else if (line.startsWith("- ")) {
      if (points.length === 0) close();
      points.push(line.slice(2).trim());
    } else {
      if (points.length > 0) close();
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}
