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

/** The pages of discussions as people use them, whose browsers may run no scripts. */
@BrowserTest
class CommunityBrowserTest extends OnPages {
    CommunityBrowserTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        commit("models/ann/weights", "Start", "a.txt", "one\ntwo\nthree\n", "c.txt", "c\n");
        propose(
                "bob",
                "models/ann/weights",
                "A better second line",
                "a.txt",
                "one\n2\nthree\n",
                "long.txt",
                "x".repeat(300) + "\n");
        propose("bob", "models/ann/weights", "Something in the way", "c.txt", "theirs\n");
        commit("models/ann/weights", "Ours", "c.txt", "ours\n");
    }

    private static void check(Page page, String name) {
        for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE)) {
            Browsing.look(page, looks);
            Browsing.shot(page, "community-" + name + "-" + looks.width() + (looks.dark() ? "-dark" : ""));
            Browsing.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits a window of " + looks.width())
                    .isEqualTo(true);
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

    private Page signIn(Browsing browsing, Looks looks) {
        Page page = browsing.open(URI.create(url() + "/login?next=/ann/weights"), looks);
        page.getByLabel("Name").fill("ann");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        return page;
    }

    @Test
    void aQuestionIsAskedAnsweredAndClosed(Browsing browsing) {
        Page page = signIn(browsing, Looks.LIGHT);
        follow(page, "Community");
        check(page, "list");
        follow(page, "New discussion");
        check(page, "new");
        page.getByLabel("Title").fill("How is it trained?");
        page.getByLabel("What is it about?").fill("I wonder:\n\n- [x] by **hand**\n\n```java\nint x = 1;\n```\n");
        press(page, "Open the discussion");

        assertThat(page.locator(".said strong")).hasText("hand");
        page.getByLabel("Your comment").fill("By patience.");
        press(page, "Comment");
        assertThat(page.locator(".said").last()).hasText("By patience.");
        page.getByText("Change the title").click();
        page.getByLabel("Title").fill("How was it trained?");
        press(page, "Change");
        check(page, "talk");
        press(page, "Close");
        assertThat(page.getByText("closed this")).isVisible();
    }

    @Test
    void aPullRequestIsLookedAtAndMergedWithoutScripts(Browsing browsing) {
        Page page = signIn(browsing, Looks.LIGHT.withoutScripts());
        follow(page, "Community");
        follow(page, "A better second line");
        assertThat(page.getByText("+2")).isVisible();
        Browsing.shot(page, "community-pull-plain");
        press(page, "Merge into main");
        assertThat(page.getByText("merged this")).isVisible();
        follow(page, "Files");
        follow(page, "a.txt");
        assertThat(page.getByText("one\n2\nthree")).isVisible();
    }

    @Test
    void conflictsAreSaid(Browsing browsing) {
        Page page = signIn(browsing, Looks.LIGHT);
        follow(page, "Community");
        follow(page, "Something in the way");
        assertThat(page.getByText("main has changed these files too")).isVisible();
        check(page, "conflict");
    }

    @Test
    void aWebhookIsMade(Browsing browsing) {
        Page page = signIn(browsing, Looks.LIGHT);
        follow(page, "Community");
        follow(page, "Let a webhook tell");
        page.getByLabel("Address").fill("https://x.example/hook");
        page.getByLabel("It watches a").selectOption("model");
        page.getByLabel("Called").fill("ann/weights");
        press(page, "Make the webhook");
        assertThat(page.getByText("Watches model ann/weights; hears of repo and discussion."))
                .isVisible();
        check(page, "webhooks");
    }
}
