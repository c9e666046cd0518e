package io.demitasse.spaces.web;

import io.demitasse.error.VisitorException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new Space can begin with. Clients choose it as a repository, which it is not. */
public enum Template {
    /** A demo of one Java file. */
    JAVA("Java", "a demo in Java", "demitasse", "docker"),
    /** A demo of one Python file. */
    GRADIO("Gradio", "a demo in Python, with Gradio", "gradio", "gradio"),
    /** A page. */
    PAGE("Page", "a page of HTML", "static", "static");

    private final String title;
    private final String words;
    private final String sdk;
    private final String said;

    /** @param said the sdk that clients are told, which know no other words than their own */
    Template(String title, String words, String sdk, String said) {
        this.title = title;
        this.words = words;
        this.sdk = sdk;
        this.said = said;
    }

    /** What clients call it. */
    public String title() {
        return title;
    }

    /** What it is, for people. */
    String words() {
        return words;
    }

    /** What the Space is then. */
    public String sdk() {
        return sdk;
    }

    /** What clients are told that it is. */
    public String said() {
        return said;
    }

    /** By which clients ask for it. */
    public String id() {
        return "templates/" + sdk;
    }

    /**
     * The one that a client asks for.
     *
     * @throws VisitorException if there is none
     */
    public static Template wanted(String id) {
        return Stream.of(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new VisitorException("There is no template '" + id + "'. Choose one of "
                        + Stream.of(values()).map(Template::id).collect(Collectors.joining(", ")) + "."));
    }
}
