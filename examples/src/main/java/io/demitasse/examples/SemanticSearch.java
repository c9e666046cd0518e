package io.demitasse.examples;

import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import io.demitasse.examples.SearchModel.Hit;
import java.util.List;
import java.util.stream.Collectors;

/** Finds by meaning, not by words: the model runs in this process. */
public final class SemanticSearch {
    private SemanticSearch() {}

    static String search(SearchModel model, String question, double hits) {
        if (question.isBlank()) {
            throw new VisitorException("There is no question yet. Write one, or try an example below.");
        }
        return table(model.search(question, (int) hits));
    }

    private static String table(List<Hit> hits) {
        return hits.stream()
                .map(hit -> "| %.2f | %s |".formatted(hit.score(), hit.sentence()))
                .collect(Collectors.joining("\n", "| Score | Sentence |\n| ---: | :--- |\n", "\n"));
    }

    /** The app. */
    public static App app() {
        var model = new Lazy<>(() -> new SearchModel(Resources.lines("almanac.txt")));
        return Interface.of("Semantic search")
                .description("Ask about nature, kitchen, history or technology. 152 sentences are searched by meaning.")
                .article("The model is MiniLM, which makes of each sentence a vector of 384 numbers.")
                .submitLabel("Search")
                .inputs(textbox("Question"), slider("Hits", 1, 10).step(1).value(5.0))
                .outputs(markdown("").label("Sentences found"))
                .examples(
                        row("Why is the sea going up and down?", 5.0),
                        row("What makes dough get bigger?", 5.0),
                        row("Who was the first programmer?", 5.0),
                        row("How do I keep my files safe?", 3.0),
                        row("animals that care for each other", 8.0))
                .predict((question, hits) -> search(model.get(), question, hits));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
