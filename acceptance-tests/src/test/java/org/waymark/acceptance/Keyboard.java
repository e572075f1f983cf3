package org.waymark.acceptance;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody who uses no mouse: Tab, Space, Enter, arrows and letters are all there is. */
final class Keyboard {

    private static final String FOCUSED = """
            () => {
              const it = document.activeElement;
              const labelled = it.labels && it.labels.length ? it.labels[0].innerText : it.getAttribute('aria-label');
              const name = labelled || (it.matches('a, button, summary') ? it.innerText : '');
              return (name || '').replace(/\\s+/g, ' ').trim();
            }""";
    private static final int PATIENCE = 120;

    private final Page page;

    Keyboard(Visitor visitor) {
        page = visitor.page();
    }

    /** What has the focus, by its label or its text. */
    String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    /** Presses Tab until the focus is on what is called so. */
    Keyboard tabTo(String name) {
        return pressUntil("Tab", name);
    }

    /** Goes into a group of radio buttons at its first one and down to the one called so, which selects it. */
    Keyboard pick(String first, String wanted) {
        tabTo(first);
        page.keyboard().press("Space");
        return focused().contains(wanted) ? this : pressUntil("ArrowDown", wanted);
    }

    Keyboard type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        return this;
    }

    Keyboard enter() {
        page.keyboard().press("Enter");
        return this;
    }

    private Keyboard pressUntil(String key, String name) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press(key);
            String focused = focused();
            if (focused.contains(name)) {
                return this;
            }
            seen.add(focused);
        }
        throw new AssertionError(key + " never came to \"" + name + "\" but to " + seen);
    }
}
