package io.demitasse.components.remote;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Container;
import io.demitasse.Interface;
import io.demitasse.Page;
import io.demitasse.client.Client;
import io.demitasse.client.Endpoint;
import io.demitasse.components.button.Button;
import io.demitasse.error.AuthorException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apps made from what a remote Gradio app says of itself: its functions run there, its form is drawn here.
 *
 * <pre>{@code Remote.load("http://127.0.0.1:7860").launch();}</pre>
 *
 * <p>Inputs may be texts, code, colours, numbers, sliders, check boxes, choices, pictures and files, sound and video
 * among them, and JSON; any other has its default, and an endpoint without one is left out of the tabs, with a word
 * about it in the log. Outputs may be anything: what has no component here is shown as JSON, and HTML as its source,
 * since nobody here vouches for it. The layout, events and State of the remote app are not taken over.
 */
public final class Remote {
    private static final Logger LOG = LoggerFactory.getLogger(Remote.class);

    private Remote() {}

    /**
     * The app at that address: a form if it has one endpoint, a tab for each if it has more.
     *
     * @throws io.demitasse.client.ClientException if there is none, or it wants a login
     * @throws AuthorException if it has no endpoint whose inputs can be shown here
     */
    public static App load(String url) {
        return load(Client.connect(url));
    }

    /** The app that a client is connected to, with a login or a token for instance; the client stays open for it. */
    public static App load(Client client) {
        List<RemoteForm> forms = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Endpoint each : client.api().endpoints()) {
            try {
                forms.add(RemoteForm.of(client, each));
            } catch (AuthorException e) {
                left.add(e.getMessage());
            }
        }
        if (forms.isEmpty()) {
            throw new AuthorException(
                    "The remote app has no endpoint that can be shown here. " + String.join(" ", left));
        }
        left.forEach(LOG::warn);
        return forms.size() == 1
                ? app(client, forms.get(0))
                : Blocks.of(title(client), page -> {
                    var tabs = page.tabs();
                    forms.forEach(each -> declare(page, tabs.tab(each.name()), each));
                });
    }

    /** One endpoint of the app that a client is connected to. */
    public static App load(Client client, String endpoint) {
        return app(client, RemoteForm.of(client, client.endpoint(endpoint)));
    }

    private static App app(Client client, RemoteForm form) {
        return Interface.of(title(client))
                .description(form.description())
                .inputs(form.inputs())
                .outputs(form.outputs())
                .stream((values, out, call) -> form.run(values, out, call));
    }

    private static void declare(Page page, Container tab, RemoteForm form) {
        if (!form.description().isEmpty()) {
            tab.text(form.description());
        }
        form.inputs().forEach(tab::add);
        Button go = tab.add(Button.of(form.name()));
        form.outputs().forEach(tab::add);
        page.on(go.click()).inputs(form.inputs()).outputs(form.outputs()).stream(
                (values, out, call) -> form.run(values, out, call));
    }

    private static String title(Client client) {
        String title = client.api().title();
        return title.isEmpty() ? "Remote" : title;
    }
}
