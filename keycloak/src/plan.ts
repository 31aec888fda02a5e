import type { z } from "zod";

const prefix = "planned-";

/** What would be written, in words, while nothing is. What would be made gets a placeholder for an id. */
export class Plan {
  readonly lines: string[] = [];

  /** Returns the placeholder. */
  note(line: string): string {
    this.lines.push(line);
    return `${prefix}${this.lines.length}`;
  }

  /** Stands for what Keycloak itself would make in consequence. */
  placeholder(name: string): string {
    return `${prefix}${name}`;
  }

  /** Is this the address of something that would only be made? */
  covers(path: string): boolean {
    return path.includes(`/${prefix}`);
  }

  /** Such a thing holds nothing yet: an empty list, or what has an id and nothing else. */
  read<T>(path: string, schema: z.ZodType<T>): T | null {
    const empty = schema.safeParse([]);
    if (empty.success) return empty.data;
    const bare = schema.safeParse({ id: `${prefix}${path}`, name: "" });
    return bare.success ? bare.data : null;
  }
}
