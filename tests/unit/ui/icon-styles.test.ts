import { expect, it } from "vitest";
import { iconStyles } from "@/lib/ui/icon-styles";

it("the stylesheet has every icon and ring as they are drawn (write it anew with -u)", async () => {
  await expect(iconStyles()).toMatchFileSnapshot("../../../lib/ui/styles/icons.css");
});
