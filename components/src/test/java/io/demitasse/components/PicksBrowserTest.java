package io.demitasse.components;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.chatbot;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.media.MediaFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One of several things that a component shows is picked, by hand and by keyboard. */
@BrowserTest
class PicksBrowserTest {
    private static final App APP = Blocks.of("Picks", page -> {
        var said = page.add(textbox("Said"));
        var hot = page.add(checkbox("Hot"));
        var given = page.add(files("Given"));
        var made =
                page.add(file("Made").interactive(false).value(MediaFile.of("bill.txt", "text/plain", new byte[] {1})));
        var kind = page.add(label("Kind").value(Map.of("tea", 0.7, "coffee", 0.3)));
        var chat = page.add(chatbot("Chat")
                .value(List.of(ChatMessage.user("Tea?"), ChatMessage.assistant("With [milk](https://a.example)."))));
        page.on(hot.select()).inputs(hot.select().data()).outputs(said).run(it -> it.label() + " " + it.chosen());
        page.on(given.select())
                .inputs(given, given.select().data())
                .outputs(said)
                .run((all, it) -> it.name() + " is " + all.get(it.index()).name());
        page.on(made.downloaded())
                .inputs(made.downloaded().data())
                .outputs(said)
                .run(it -> it.name() + " leaves");
        page.on(kind.select()).inputs(kind.select().data()).outputs(said).run(it -> it.name());
        page.on(chat.select()).inputs(chat.select().data()).outputs(said).run(it -> it.index() + ": " + it.text());
    });
    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private static FilePayload payload(String name) {
        return new FilePayload(name, "text/plain", new byte[] {1});
    }

    private static void says(Page page, String text) {
        assertThat(page.getByLabel("Said")).hasValue(text);
    }

    @Test
    void aTickIsToldWithItsLabel(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByLabel("Hot").check();
        says(page, "Hot true");
        page.getByLabel("Hot").press("Space");
        says(page, "Hot false");
    }

    @Test
    void aFileIsPickedAndAnotherDownloaded(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.locator("#c2 input[type=file]").setInputFiles(new FilePayload[] {payload("a.txt"), payload("b.txt")});
        assertThat(page.locator("#c2 .file-line")).hasCount(2);
        page.locator("#c2 .file-line .file-size").last().click();
        says(page, "b.txt is b.txt");
        page.locator("#c2 .file-line").first().press("Enter");
        says(page, "a.txt is a.txt");
        page.waitForDownload(() -> page.getByText("bill.txt").click());
        says(page, "bill.txt leaves");
    }

    @Test
    void aNameIsPicked(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.locator(".label-list").getByText("coffee").click();
        says(page, "coffee");
        page.locator(".label-line").first().press("Enter");
        says(page, "tea");
    }

    @Test
    void aMessageIsPickedUnlessSomethingInItIsPressed(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.locator(".chat-message.is-user .chat-text").click();
        says(page, "0: Tea?");
        page.locator(".chat-message.is-assistant").press("Enter");
        says(page, "1: With milk.");
        page.locator(".chat-message.is-user [data-event=copy]").press("Enter");
        page.getByLabel("Hot").check();
        says(page, "Hot true");
    }

    @Test
    void whatCanBePickedIsAccessible(Browsing browsing) {
        Page page = browsing.open(served.url());
        assertThat(page.locator(".label-line").first()).hasClass("label-line is-pickable");
        assertThat(page.locator("#c3 .file-line")).not().hasClass("is-pickable");
        Browsing.assertAccessible(page);
    }
}
