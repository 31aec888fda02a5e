import { describe, expect, it } from "vitest";
import { countBelow, grantTree, type GrantNode } from "./grant-tree.ts";

const grant = (id: string, parentId: string | null, displayName: string) => ({
  id,
  parentId,
  person: { id: `p-${id}`, username: id, displayName, isTool: false },
});
const shape = (nodes: readonly GrantNode<{ readonly id: string }>[]): unknown[] =>
  nodes.map((node) => [node.grant.id, ...shape(node.below)]);

describe("the tree of grants", () => {
  const all = [
    grant("guard", "manager", "Bùi Văn Tú"),
    grant("reviewer", "manager", "Đỗ Thị Lan"),
    grant("viewer", "manager", "Dương An"),
    grant("manager", "admin", "Hoàng Văn Nam"),
    grant("admin", "telecom", "Phạm Văn Hùng"),
    grant("telecom", null, "Trần Thu Hà"),
  ];

  it("puts each below the one by whose leave it was given, by Vietnamese names", () => {
    const tree = grantTree(all);
    expect(shape(tree)).toEqual([["telecom", ["admin", ["manager", ["guard"], ["viewer"], ["reviewer"]]]]]);
    expect(countBelow(tree[0]!)).toBe(5);
  });

  it("loses nothing of what is filtered: what has no parent there stands at the top", () => {
    const some = all.filter(({ id }) => id !== "admin" && id !== "viewer");
    expect(shape(grantTree(some))).toEqual([["manager", ["guard"], ["reviewer"]], ["telecom"]]);
  });
});
