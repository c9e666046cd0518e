package io.demitasse.spaces.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of one app can do to another, in the browser of a visitor who may use both. */
@BrowserTest
class AppOriginsTest extends OnPages {
    AppOriginsTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        createSpace("evil", "static");
        create("space", "secret", true);
        commit("spaces/ann/secret", "A secret", "README.md", "---\nsdk: static\n---\n", "index.html", "<p>The secret");
    }

    /** Opens the private app as its owner, who has a pass for it then. */
    private Page signIn(Browsing browsing) {
        Page page = browsing.open(URI.create(url() + "/login?next=/spaces/ann/secret"));
        page.getByLabel("Name").fill("ann");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.frameLocator("iframe").getByText("The secret")).isVisible();
        return page;
    }

    @Test
    void noAppUsesAnotherInItsVisitorsName(Browsing browsing) throws Exception {
        String secret = app("ann", "ann/secret");
        browsing.expect(secret);
        browsing.expect(app("ann", "ann/evil"));
        browsing.expect("Failed to load resource");
        Page page = signIn(browsing);
        page.navigate(secret);
        assertThat(page.getByText("The secret")).isVisible();

        page.navigate(app("ann", "ann/evil"));
        List<Integer> answers = new CopyOnWriteArrayList<>();
        page.onResponse(response -> answers.add(response.status()));
        for (String method : new String[] {"GET", "POST"}) {
            assertThat(fetch(page, secret, "cors", method)).isEqualTo("TypeError");
            assertThat(fetch(page, secret, "no-cors", method)).isEqualTo("opaque");
        }

        page.waitForCondition(() -> answers.size() == 2);
        assertThat(answers).containsOnly(404);
    }

    private static Object fetch(Page page, String address, String mode, String method) {
        return page.evaluate("""
                ([address, mode, method]) => fetch(address, {mode, method, credentials: 'include'})
                  .then(answer => answer.type, failure => failure.name)""", List.of(address, mode, method));
    }

    @Test
    void noAppLooksIntoAnother(Browsing browsing) throws Exception {
        String secret = app("ann", "ann/secret");
        browsing.expect(secret);
        browsing.expect(app("ann", "ann/evil"));
        Page page = signIn(browsing);
        page.navigate(app("ann", "ann/evil"));

        Object seen = page.evaluate("""
                url => new Promise(resolve => {
                  const frame = document.createElement('iframe');
                  frame.onload = () => resolve(frame.contentDocument === null);
                  frame.src = url;
                  document.body.append(frame);
                })""", secret);

        assertThat(page.frameLocator("iframe").getByText("The secret")).isVisible();
        assertThat(seen).isEqualTo(true);
    }
}
