package io.demitasse.internal.graph;

import io.demitasse.component.Event;
import io.demitasse.handler.Binding;
import java.util.List;

/**
 * A handler as declared.
 *
 * @param place the line that declared it
 * @param events what starts it
 * @param onPage the events of a page itself that start it
 * @param after the handlers whose end starts it, by their place among all
 * @param deeds what the page does by itself, without asking the server
 * @param cancels the handlers whose calls it stops, by their place among all
 */
public record Draft(
        String place,
        List<Event> events,
        List<Handler.Trigger> onPage,
        List<Handler.After> after,
        List<Integer> cancels,
        List<Deed> deeds,
        Settings settings,
        Binding binding) {
    /** A handler that only events of components start. */
    public static Draft on(String place, List<Event> events, Settings settings, Binding binding) {
        return new Draft(place, events, List.of(), List.of(), List.of(), List.of(), settings, binding);
    }
}
