package dev.shirube.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a reader without a mouse does. */
final class Keys {
  /** More stops than any page has. */
  private static final int MOST = 400;

  private Keys() {}

  static void tabTo(Page page, Locator target) {
    for (int presses = 0; presses < MOST; presses++) {
      page.keyboard().press("Tab");
      if ((boolean) target.evaluate("it => it === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + target);
  }
}
