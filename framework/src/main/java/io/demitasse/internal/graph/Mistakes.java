package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import io.demitasse.component.Event;
import io.demitasse.component.Texts;
import io.demitasse.error.AuthorException;
import io.demitasse.error.Message;
import io.demitasse.internal.text.Bundles;
import java.util.Collection;
import java.util.Locale;

/** The texts about wrong declarations: what is wrong, the line that declared it, the mend. */
public final class Mistakes {
    private static final Texts ENGLISH = new Bundles().texts(Locale.ENGLISH);

    private Mistakes() {}

    static AuthorException placedTwice(Component<?> component) {
        return new AuthorException(component
                + " is placed twice on the page. Place it once, or declare a second component with the same options.");
    }

    static AuthorException notOnPage(Component<?> component) {
        return new AuthorException(
                component + " is used by a handler but is not on the page. Place it with page.add(…).");
    }

    static AuthorException sourceNotOnPage(Event event) {
        return new AuthorException("The event " + event.name() + " of " + event.source()
                + " can't happen: the component is not on the page. Place it with page.add(…).");
    }

    static AuthorException noTrigger(String place) {
        return new AuthorException(
                "The handler declared at " + place + " has no trigger. Name an event: page.on(button.click()).");
    }

    /** A handler without a function. */
    public static AuthorException unfinished(String place) {
        return new AuthorException(
                "The handler declared at " + place + " does nothing. End it with run(…), stream(…) or update(…).");
    }

    static AuthorException noData(String place, Class<?> type) {
        return new AuthorException(
                "The handler declared at %s wants to know the %s of its event, but not every event that starts it says one. Name the data of the one event in on(…), once, or declare a handler for each event."
                        .formatted(place, type.getSimpleName()));
    }

    static AuthorException outputTwice(Component<?> component) {
        return new AuthorException(component + " is named twice among the outputs of one handler. Name it once.");
    }

    static AuthorException emptyPage(String title) {
        return new AuthorException("The app \"" + title + "\" has no component. Add one: page.add(textbox(\"Name\")).");
    }

    static AuthorException badExample(Component<?> component, Message reason) {
        return new AuthorException("An example gives " + component + " a value that it refuses: " + ENGLISH.text(reason)
                + " Change the example or the limits of the component.");
    }

    static AuthorException examplesOfEvent(String place) {
        return new AuthorException(
                "The handler declared at " + place
                        + " has examples, but wants to know what its event says, which no example can. Give the examples to a handler without the data of an event.");
    }

    static AuthorException badValue(Component<?> component, Message reason) {
        return new AuthorException(component + " starts with a value that it refuses: " + ENGLISH.text(reason)
                + " Change the value or the limits of the component.");
    }

    static AuthorException keyTwice(Component<?> component, String key) {
        return new AuthorException(component + " has the key \"" + key
                + "\" that another component of the same part has. Give each a key of its own.");
    }

    static AuthorException tooDeep(int deepest) {
        return new AuthorException("Parts of the page are declared within one another more than " + deepest
                + " deep. A part that declares itself never ends.");
    }

    static AuthorException noResource(String uri) {
        return new AuthorException(
                "mcpResource(\"" + uri
                        + "\", …) is no address of a resource: give it a scheme, and name each input once in braces, as in \"notes://{topic}\".");
    }

    static AuthorException noMediaType(String type) {
        return new AuthorException("mcpResource(…, \"" + type
                + "\") is no media type: write for instance \"text/plain\" or \"image/png\".");
    }

    static AuthorException noSuchVariable(String place, String uri, String variable, Collection<String> names) {
        return new AuthorException(
                "The resource " + uri + " of the handler declared at " + place + " names {" + variable
                        + "}, but no input is called that. Its inputs are called: "
                        + (names.isEmpty() ? "none" : String.join(", ", names))
                        + ". Label the input so, or give it a param(…).");
    }

    static AuthorException notInAddress(String place, String uri, String name) {
        return new AuthorException("The resource " + uri + " of the handler declared at " + place
                + " does not say what " + name + " is. Name it as {" + name
                + "} in the address, or give the input a value.");
    }

    static AuthorException nothingToRead(String place) {
        return new AuthorException("The handler declared at " + place
                + " is a resource or a prompt for agents, but gives nothing to read. Name the output that holds it.");
    }
}
