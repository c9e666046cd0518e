package io.demitasse.components.textbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.multimodal;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.component.DataEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that a visitor selects and copies. */
@BrowserTest
class WordsBrowserTest {
    private static final App APP = Blocks.of("Words", page -> {
        var said = page.add(textbox("Said"));
        var copy = page.add(textbox("Taken"));
        var line = page.add(textbox("Line").value("a cup of tea"));
        var poem = page.add(textbox("Poem").lines(3).copyable().value("tea\nfor two"));
        var box = page.add(multimodal("Message"));
        var prose = page.add(
                markdown("Drink *more* tea: $x^2$.\n\n```\nbrew()\n```").copyable());
        for (DataEvent<Selection> event : List.of(line.select(), poem.select(), box.select())) {
            page.on(event)
                    .inputs(event.data())
                    .outputs(said)
                    .run(part -> part.text() + " " + part.start() + "-" + part.end());
        }
        for (DataEvent<Copied> event : List.of(line.copied(), poem.copied(), prose.copied())) {
            page.on(event).inputs(event.data()).outputs(copy).run(copied -> "copied: " + copied.text());
        }
    });
    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private Page open(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return page;
    }

    private static void says(Page page, String text) {
        assertThat(page.getByLabel("Said")).hasValue(text);
    }

    private static void saysOfCopy(Page page, String text) {
        assertThat(page.getByLabel("Taken")).hasValue(text);
    }

    private static void select(Locator box, int from, int letters) {
        box.press("ControlOrMeta+Home");
        for (int i = 0; i < from; i++) {
            box.press("ArrowRight");
        }
        for (int i = 0; i < letters; i++) {
            box.press("Shift+ArrowRight");
        }
    }

    @Test
    void aSelectionInATextBoxIsTold(Browsing browsing) {
        Page page = open(browsing);
        select(page.getByLabel("Line"), 2, 3);
        says(page, "cup 2-5");
        page.getByLabel("Poem").dblclick(new Locator.DblclickOptions().setPosition(24, 18));
        says(page, "tea 0-3");
        page.getByLabel("Message").fill("hot water");
        select(page.getByLabel("Message"), 4, 5);
        says(page, "water 4-9");
    }

    @Test
    void whatIsCopiedFromATextBoxIsTold(Browsing browsing) {
        Page page = open(browsing);
        select(page.getByLabel("Line"), 2, 3);
        page.keyboard().press("ControlOrMeta+c");
        saysOfCopy(page, "copied: cup");
        page.locator(".textbox-copy").click();
        saysOfCopy(page, "copied: tea\nfor two");
    }

    @Test
    void whatIsCopiedFromRunningTextIsTold(Browsing browsing) {
        Page page = open(browsing);
        page.locator(".markdown-copy").click();
        saysOfCopy(page, "copied: Drink more tea: $x^2$.\nbrew()");
        page.locator(".code-copy").click();
        saysOfCopy(page, "copied: brew()\n");
        page.locator(".markdown em").dblclick();
        page.keyboard().press("ControlOrMeta+c");
        saysOfCopy(page, "copied: more");
    }
}
