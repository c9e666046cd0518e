package io.demitasse;

import io.demitasse.internal.graph.GraphBuilder;
import java.util.function.Consumer;

/**
 * An app of any layout and any number of handlers.
 *
 * <pre>{@code
 * Blocks.of("Essay", page -> {
 *   var essay = page.add(textbox("Essay").lines(2));
 *   var count = page.add(number("Words"));
 *   page.on(essay.change()).inputs(essay).outputs(count).run(Words::count);
 * }).launch();
 * }</pre>
 */
public final class Blocks {
    private Blocks() {}

    /**
     * An app with that title and the page that the function declares.
     *
     * @throws io.demitasse.error.AuthorException if the declaration can't work, naming the line
     */
    public static App of(String title, Consumer<Page> declaration) {
        var page = new Page(title);
        declaration.accept(page);
        var graph = new GraphBuilder(page.head());
        page.handlers().forEach(graph::handler);
        page.routes().forEach(graph::route);
        return new App(graph.build(page.node()));
    }
}
