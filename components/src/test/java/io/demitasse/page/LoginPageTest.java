package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that is behind a login. */
@BrowserTest
class LoginPageTest {
    private static final App APP = Interface.of("Greeter")
            .inputs(textbox("Name"))
            .outputs(textbox("Greeting"))
            .predict((name, call) ->
                    "Hello, " + name + ", from " + call.request().user().orElse("nobody"));

    private static Launched served() {
        return APP.launch(o -> o.port(0).auth("ann", "s3cret"));
    }

    private static void signIn(Page page, String password) {
        page.getByLabel("User").fill("ann");
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
    }

    @Test
    void aPersonSignsInWorksAndSignsOut(Browsing browsing) {
        browsing.expect("status of 401");
        try (Launched served = served()) {
            Page page = browsing.open(served.url());
            assertThat(page).hasTitle("Sign in · Greeter");
            signIn(page, "wrong");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .hasText("Name or password is wrong.");
            signIn(page, "s3cret");
            page.getByLabel("Name").fill("Bob");
            page.getByText("Submit").click();
            assertThat(page.getByLabel("Greeting")).hasValue("Hello, Bob, from ann");
            Browsing.shot(page, "login-in");
            page.getByText("Sign out").click();
            assertThat(page.getByLabel("User")).isVisible();
            page.navigate(served.url().toString());
            assertThat(page).hasTitle("Sign in · Greeter");
        }
    }

    @Test
    void itIsFineInAllLooks(Browsing browsing) {
        browsing.expect("status of 401");
        try (Launched served = served()) {
            Page page = browsing.open(served.url());
            for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE)) {
                Browsing.look(page, looks);
                Browsing.assertAccessible(page);
                Browsing.shot(page, "login" + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : ""));
            }
            signIn(page, "wrong");
            assertThat(page.getByLabel("Password")).hasAttribute("aria-invalid", "true");
            Browsing.assertAccessible(page);
            Browsing.shot(page, "login-wrong-phone");
        }
    }

    @Test
    void aScriptIsNotNeeded(Browsing browsing) {
        try (Launched served = served()) {
            Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
            signIn(page, "s3cret");
            page.getByLabel("Name").fill("Bob");
            page.getByText("Submit").click();
            assertThat(page.getByLabel("Greeting")).hasValue("Hello, Bob, from ann");
        }
    }

    @Test
    void aPageWhoseLoginIsOverLeadsToTheForm(Browsing browsing) {
        browsing.expect("401");
        // What is said of a socket that tried once more.
        browsing.expect("HTTP Authentication failed");
        try (Launched served = served()) {
            Page page = browsing.open(served.url());
            signIn(page, "s3cret");
            page.getByLabel("Name").fill("Bob");
            page.request().get(served.url().resolve("logout").toString());
            page.getByText("Submit").click();
            assertThat(page).hasTitle("Sign in · Greeter");
        }
    }
}
