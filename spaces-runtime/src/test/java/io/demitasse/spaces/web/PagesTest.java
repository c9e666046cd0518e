package io.demitasse.spaces.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people use them, in a real browser, which complains of whatever breaks their policy. */
@BrowserTest
class PagesTest extends OnPages {
    PagesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "greeter", true);
        commit(
                "spaces/ann/greeter",
                "A long title ".repeat(20),
                "README.md",
                """
                ---
                title: Greeter
                emoji: "👋"
                colorFrom: blue
                colorTo: indigo
                sdk: static
                short_description: Says hello to whoever gives a name
                ---
                """,
                "a-name-of-a-file-that-is-as-long-as-some-are-in-the-end.java",
                "x".repeat(300),
                "index.html",
                """
                <!doctype html><html lang="en"><title>App</title><main><h1>Hello from the app</h1></main>""");
    }

    /** Looks at a page in every way. */
    private static void check(Page page, String name) {
        for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE)) {
            Browsing.look(page, looks);
            Browsing.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits a window of " + looks.width())
                    .isEqualTo(true);
            Browsing.shot(page, "hub-" + name + "-" + looks.width() + (looks.dark() ? "-dark" : ""));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    @Test
    void aNewUserComesInMakesATokenAndLooksAround(Browsing browsing) throws Exception {
        browsing.expect(app("ann", "ann/greeter"));
        // Axe asks the frame, which is of another origin.
        browsing.expect("Failed to execute 'postMessage'");
        String secret = database().signIns().link(account("ann").id());
        Page page = browsing.open(URI.create(url() + "/join/" + secret));
        check(page, "join");
        page.getByLabel("New password").fill("a password of her own");
        page.getByLabel("The same again").fill("a password of her own");
        press(page, "Set the password and sign in");

        assertThat(page).hasURL(url() + "/settings/tokens");
        page.getByLabel("Name").fill("laptop");
        press(page, "Make the token");
        assertThat(page.getByText("Copy it now: it is shown only this once.")).isVisible();
        check(page, "tokens");

        follow(page, "Demitasse");
        check(page, "spaces");
        follow(page, "Greeter");
        assertThat(page.frameLocator("iframe").getByText("Hello from the app")).isVisible();
        check(page, "space");
        follow(page, "Files");
        check(page, "files");
        follow(page, "a-name-of-a-file");
        check(page, "file");

        press(page, "Sign out");
        assertThat(page).hasURL(url() + "/");
        assertThat(page.getByText("There is no Space to see yet")).isVisible();
        check(page, "empty");
        follow(page, "Sign in");
        check(page, "login");
    }
}
