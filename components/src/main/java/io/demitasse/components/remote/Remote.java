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
import java.util.List;

/**
 * Apps made from what a remote Gradio app says of itself: its functions run there, its form is drawn here.
 *
 * <pre>{@code Remote.load("http://127.0.0.1:7860").launch();}</pre>
 *
 * <p>Inputs may be texts, code, colours, numbers, sliders, check boxes, choices, pictures and files, sound and video
 * among them; any other is left out if it has a default, and refused if it has none. Outputs may be anything: what has
 * no component here is shown as JSON, and HTML as its source, since nobody here vouches for it. The layout, events and
 * State of the remote app are not taken over.
 */
public final class Remote {
    private Remote() {}

    /**
     * The app at that address: a form if it has one endpoint, a tab for each if it has more.
     *
     * @throws io.demitasse.client.ClientException if there is none, or it wants a login
     * @throws AuthorException if it has an input that can't be shown here
     */
    public static App load(String url) {
        return load(Client.connect(url));
    }

    /** The app that a client is connected to, with a login or a token for instance; the client stays open for it. */
    public static App load(Client client) {
        List<Endpoint> all = client.api().endpoints().stream()
                .filter(each -> !each.returns().isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw new AuthorException("The remote app has no endpoint that gives a value: there is nothing to show.");
        }
        return all.size() == 1
                ? load(client, all.get(0).name())
                : Blocks.of(title(client), page -> {
                    var tabs = page.tabs();
                    all.forEach(each -> declare(page, tabs.tab(word(each)), RemoteForm.of(client, each)));
                });
    }

    /** One endpoint of the app that a client is connected to. */
    public static App load(Client client, String endpoint) {
        RemoteForm form = RemoteForm.of(client, client.endpoint(endpoint));
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

    private static String word(Endpoint endpoint) {
        return endpoint.name().isEmpty()
                ? String.valueOf(endpoint.number())
                : endpoint.name().substring(1);
    }
}
