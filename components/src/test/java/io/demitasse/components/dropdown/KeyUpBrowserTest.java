package io.demitasse.components.dropdown;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.multiselect;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choices that a handler finds while the visitor types. */
@BrowserTest
class KeyUpBrowserTest {
    private static final List<String> CITIES = List.of("Bergen", "Berlin", "Bern", "Oslo", "Paris");

    private static final App APP = Blocks.of("Cities", page -> {
        var city = page.add(dropdown("City", "Oslo"));
        var several = page.add(multiselect("Several", "Oslo"));
        var said = page.add(textbox("Said"));
        page.on(city.keyUp()).inputs(city.keyUp().data()).update(typed -> city.choices(starting(typed.text())));
        page.on(several.keyUp())
                .inputs(several.keyUp().data())
                .outputs(said)
                .run(typed -> typed.key() + " after " + typed.text());
    });
    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private static List<String> starting(String text) {
        return CITIES.stream().filter(city -> city.startsWith(text)).toList();
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.OPTION);
    }

    @Test
    void choicesFoundWhileTypingAreShownAndChosen(Browsing browsing) {
        Page page = browsing.open(served.url());
        Locator search = page.locator("#c0 .dropdown-search");
        search.pressSequentially("Ber");
        assertThat(options(page)).hasText(new String[] {"Bergen", "Berlin", "Bern"});
        assertThat(search).isFocused();
        search.pressSequentially("l");
        assertThat(options(page)).hasText(new String[] {"Berlin"});
        search.press("Enter");
        assertThat(options(page)).hasCount(0);
        assertThat(search).hasValue("Berlin");
        assertThat(page.locator("#c0 select")).hasValue("Berlin");
    }

    @Test
    void aListThatIsClosedStaysClosed(Browsing browsing) {
        Page page = browsing.open(served.url());
        Locator search = page.locator("#c0 .dropdown-search");
        search.pressSequentially("Pa");
        assertThat(options(page)).hasText(new String[] {"Paris"});
        search.press("Escape");
        assertThat(page.locator("#c0 select option")).hasCount(6);
        assertThat(options(page)).hasCount(0);
    }

    @Test
    void theKeyIsTold(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.locator("#c1 .dropdown-search").pressSequentially("Osl");
        page.keyboard().press("Backspace");
        assertThat(page.getByLabel("Said")).hasValue("Backspace after Os");
    }
}
