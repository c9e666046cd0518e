package io.demitasse.spaces.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.spaces.store.MemberRole;
import io.demitasse.spaces.store.RepositoryKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of repositories, accounts and administrators in a real browser, looked at in every way. */
@BrowserTest
class RepositoryPagesTest extends OnPages {
    RepositoryPagesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        database().accounts().changeProfile(account("ann").id(), "Ann Lee", "");
        database()
                .accounts()
                .createOrganisation(
                        "espresso", "The espresso team", account("ann").id());
        database().members().set(account("espresso").id(), account("bob").id(), MemberRole.WRITE);
        createSpace("greeter", "demitasse");
        commit("spaces/ann/greeter", "A greeter", "README.md", """
                ---
                title: Greeter
                emoji: ☕
                colorFrom: blue
                colorTo: indigo
                sdk: demitasse
                app_file: App.java
                short_description: Says hello to whoever gives a name
                ---
                # Greeter

                Says **hello**. See [its source](App.java), or:

                | Name | Greeting |
                |---|---|
                | Ada | Hello, Ada! |

                ```python
                Client("ann/greeter").predict("Ada")  # calls it
                ```
                """, "App.java", """
                import java.util.List;

                /** Says hello. */
                class App {
                  static final int TIMES = 3;

                  static String greet(String name) {
                    return "Hello, " + name + "!"; // as often as asked
                  }
                """);
        commit("spaces/ann/greeter", "Close the class", "App.java", """
                import java.util.List;

                /** Says hello. */
                class App {
                  static final int TIMES = 4;

                  static String greet(String name) {
                    return "Hello, " + name + "!"; // as often as asked
                  }
                }
                """, "notes/ideas.md", "One idea\n");
        create("model", "weights", false);
        commit("models/ann/weights", "A card", "README.md", """
                ---
                license: mit
                library_name: onnx
                pipeline_tag: text-generation
                tags: [small, fast]
                ---
                # Weights

                Small weights for `tests`.

                ## Use

                1. Load them.
                2. Run them.
                """);
        create("dataset", "rows", true);
        database()
                .likes()
                .like(
                        database()
                                .repositories()
                                .find(RepositoryKind.MODEL, "ann", "weights")
                                .orElseThrow()
                                .repository()
                                .id(),
                        account("ann").id());
    }

    private Page open(Browsing browsing, String name, String path, Looks looks) {
        Page page = browsing.open(URI.create(url() + "/login?next=" + Links.encoded(path)), looks);
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        assertThat(page).hasURL(url() + path);
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private void check(Page page, String path, String name) {
        page.navigate(url() + path);
        for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE)) {
            Browsing.look(page, looks);
            Browsing.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits a window of " + looks.width())
                    .isEqualTo(true);
            Browsing.shot(page, "hub-" + name + "-" + looks.width() + (looks.dark() ? "-dark" : ""));
        }
        Browsing.look(page, Looks.LIGHT);
    }

    @Test
    void eachPageIsForEverybody(Browsing browsing) throws Exception {
        Page page = open(browsing, "ann", "/models", Looks.LIGHT);
        check(page, "/models", "models");
        check(page, "/ann/weights", "card");
        check(page, "/datasets/ann/rows", "no-card");
        check(page, "/spaces/ann/greeter/tree/main", "tree");
        check(page, "/spaces/ann/greeter/blob/main/App.java", "code");
        check(page, "/spaces/ann/greeter/edit/main/App.java", "edit");
        check(page, "/spaces/ann/greeter/delete/main/App.java", "delete-file");
        check(page, "/spaces/ann/greeter/new/main", "new-file");
        check(page, "/spaces/ann/greeter/commits/main", "commits");
        page.navigate(url() + "/spaces/ann/greeter/commits/main");
        check(page, page.getByText("Close the class").first().getAttribute("href"), "commit");
        database()
                .variables()
                .set(
                        database()
                                .repositories()
                                .find(RepositoryKind.SPACE, "ann", "greeter")
                                .orElseThrow()
                                .repository()
                                .id(),
                        "MODEL",
                        "ann/weights",
                        "");
        check(page, "/spaces/ann/greeter/settings", "settings");
        check(page, "/spaces/ann/greeter/logs?of=build", "logs");
        check(page, "/spaces/ann/greeter/duplicate", "duplicate");
        check(page, "/new", "new");
        check(page, "/organizations/new", "new-organisation");
        check(page, "/ann", "profile");
        check(page, "/espresso", "organisation");
        check(page, "/settings", "account");
        String code =
                postRaw("", "/oauth/device", "client_id=x").text().replaceFirst(".*\"user_code\":\"([^\"]+)\".*", "$1");
        check(page, "/device?user_code=" + code, "device");
        Page root = open(browsing, "root", "/admin", Looks.LIGHT);
        check(root, "/admin", "admin-users");
        check(root, "/admin/spaces", "admin-spaces");
        check(root, "/admin/storage", "admin-storage");
        check(root, "/admin/hardware", "admin-hardware");
    }

    @Test
    void allIsDoneWithoutAScript(Browsing browsing) throws Exception {
        Page page = open(browsing, "bob", "/new", Looks.LIGHT.withoutScripts());
        page.getByLabel("Name").fill("page");
        page.getByLabel("It begins with").selectOption("static");
        press(page, "Make the Space");
        assertThat(page).hasURL(url() + "/spaces/bob/page");
        browsing.expect(app("bob", "bob/page"));

        page.navigate(url() + "/spaces/bob/page/edit/main/index.html");
        page.getByLabel("Text").fill("<h1>Changed</h1>\n");
        page.getByLabel("What you have changed").fill("Another heading");
        press(page, "Commit");
        assertThat(page).hasURL(url() + "/spaces/bob/page/blob/main/index.html");
        page.getByText("History").click();
        page.getByText("Another heading").click();
        assertThat(page.getByText("+<h1>Changed</h1>")).isVisible();

        page.navigate(url() + "/spaces/bob/page/settings");
        page.getByLabel("It is shown to").selectOption("PRIVATE");
        page.locator("form[action$=visibility] button").click();
        assertThat(page.locator(".title").getByText("private")).isVisible();
        page.getByLabel("Write bob/page to delete it").fill("bob/page");
        press(page, "Delete for ever");
        assertThat(page).hasURL(url() + "/spaces");
    }

    @Test
    void aLogIsFollowedAsItIsWritten(Browsing browsing) throws Exception {
        // The page is left while it listens.
        browsing.expect("net::ERR_");
        createSpace("builds", "demitasse");
        Page page = open(browsing, "ann", "/spaces/ann/builds/logs?of=build", Looks.LIGHT);
        assertThat(page.getByText("Live: new lines appear by themselves.")).isVisible();

        commit(
                "spaces/ann/builds",
                "Break it",
                "README.md",
                "---\nsdk: demitasse\napp_file: App.java\n---\n",
                "App.java",
                "class App { broken }");

        assertThat(page.getByRole(AriaRole.LOG)).containsText("App.java:1");
    }
}
