package io.demitasse;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Draft;
import io.demitasse.internal.graph.GraphBuilder;
import io.demitasse.internal.graph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        var graph = new GraphBuilder(new AppGraph.Head(title, page.description(), page.article()));
        List<Draft> handlers = page.handlers();
        handlers.forEach(graph::handler);
        return new App(graph.build(withExamples(page.node(), handlers)));
    }

    /** Examples that the author did not place stand at the end of the page. */
    private static Node withExamples(Node root, List<Draft> handlers) {
        if (!(root instanceof Node.Box box)) {
            return root;
        }
        Set<Integer> placed = new HashSet<>();
        collect(root, placed);
        List<Node> parts = new ArrayList<>(box.children());
        for (int i = 0; i < handlers.size(); i++) {
            if (!handlers.get(i).binding().examples().isEmpty() && !placed.contains(i)) {
                parts.add(new Node.Examples(i, ""));
            }
        }
        return new Node.Box(box.kind(), box.title(), box.open(), parts, box.handle());
    }

    private static void collect(Node node, Set<Integer> placed) {
        if (node instanceof Node.Examples examples) {
            placed.add(examples.handler());
        } else if (node instanceof Node.Box box) {
            box.children().forEach(child -> collect(child, placed));
        }
    }
}
