import { ref } from "vue";
import { expect, it } from "vitest";
import { useCalmOrder } from "./use-calm-order.ts";

it("keeps the order under the pointer, and takes the new one when it leaves", () => {
  const sorted = ref(["a", "b", "c"]);
  const { rows, hold, release } = useCalmOrder(
    () => sorted.value,
    (row) => row,
  );
  hold.onPointerenter();
  sorted.value = ["c", "d", "a"];
  expect(rows.value).toEqual(["a", "c", "d"]);
  release();
  expect(rows.value).toEqual(["c", "d", "a"]);
  sorted.value = ["a", "c"];
  expect(rows.value).toEqual(["c", "a"]);
  hold.onPointerleave();
  expect(rows.value).toEqual(["a", "c"]);
});
