package io.demitasse.spaces.hub;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new Space can begin with, as clients choose from it. It is no repository, though it is named as one. */
enum Template {
    /** A demo of one Java file. */
    JAVA("Java", "demitasse", "docker"),
    /** A demo of one Python file. */
    GRADIO("Gradio", "gradio", "gradio"),
    /** A page. */
    PAGE("Page", "static", "static");

    private final String title;
    private final String sdk;
    private final String said;

    /** @param said the sdk that clients are told, which know no other words than their own */
    Template(String title, String sdk, String said) {
        this.title = title;
        this.sdk = sdk;
        this.said = said;
    }

    String title() {
        return title;
    }

    /** What the Space is then. */
    String sdk() {
        return sdk;
    }

    String said() {
        return said;
    }

    /** By which it is asked for. */
    String id() {
        return "templates/" + sdk;
    }

    /**
     * The one that is asked for.
     *
     * @throws ApiException if there is none
     */
    static Template wanted(String id) {
        Optional<Template> found =
                Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
        return found.orElseThrow(() -> ApiException.bad("There is no template '" + id + "'. Choose one of "
                + Stream.of(values()).map(Template::id).collect(Collectors.joining(", ")) + "."));
    }
}
