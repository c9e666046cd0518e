package io.demitasse.components.contract;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launch;
import io.demitasse.Launched;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.component.Component;
import io.demitasse.component.Update;
import java.util.function.Consumer;
import java.util.function.Function;

/** A served page with one component, a handler that tells what it got of it, and one that updates it. */
public final class ComponentPage implements AutoCloseable {
    private final Launched served;
    private final Page page;

    private ComponentPage(Launched served, Page page) {
        this.served = served;
        this.page = page;
    }

    /** Serves and opens it. */
    public static <A> ComponentPage open(Browsing browsing, Component<A> component, Function<A, String> told) {
        return open(browsing, component, told, component, Looks.LIGHT, options -> {});
    }

    /** Serves and opens it with a button that updates the component. */
    public static <A> ComponentPage open(
            Browsing browsing, Component<A> component, Function<A, String> told, Update update) {
        return open(browsing, component, told, update, Looks.LIGHT, options -> {});
    }

    /** Serves it with these options and opens it as seen by someone. */
    public static <A> ComponentPage open(
            Browsing browsing,
            Component<A> component,
            Function<A, String> told,
            Update update,
            Looks looks,
            Consumer<Launch> options) {
        App app = Blocks.of("Component", it -> {
            var input = it.add(component);
            var output = it.add(textbox("Told"));
            var tell = it.add(button("Tell"));
            it.on(tell.click()).inputs(input).outputs(output).run(told::apply);
            var change = it.add(button("Update"));
            it.on(change.click()).update(() -> update);
        });
        Launched served = app.launch(o -> options.accept(o.port(0)));
        return new ComponentPage(served, browsing.open(served.url(), looks));
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** The first element of that selector in the component. */
    public Locator find(String selector) {
        return page.locator("#c0 " + selector).first();
    }

    /** All elements of that selector in the component. */
    public Locator all(String selector) {
        return page.locator("#c0 " + selector);
    }

    /** Presses keys one after the other, by their names. */
    public ComponentPage press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses the button that runs the handler. */
    public ComponentPage tell() {
        page.getByText("Tell", new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** Asserts what the handler gets of the component now. */
    public ComponentPage tells(String text) {
        tell();
        assertThat(error()).isHidden();
        assertThat(told()).hasValue(text);
        return this;
    }

    /** Where the handler tells what it got. */
    public Locator told() {
        return page.locator("#c1-control");
    }

    /** The message at the component. */
    public Locator error() {
        return page.locator("#c0-error");
    }

    /** Presses the button that updates the component, and waits until it has. */
    public ComponentPage update() {
        page.getByText("Update", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#announcer")).hasText("Done");
        return this;
    }

    @Override
    public void close() {
        page.close();
        served.close();
    }
}
