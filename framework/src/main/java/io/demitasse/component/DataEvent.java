package io.demitasse.component;

/**
 * An event that says more than that it happened. What it says is one of the handler's inputs:
 *
 * <pre>{@code
 * var chosen = gallery.select();
 * page.on(chosen).inputs(chosen.data()).outputs(title).run(picture -> "Picture " + picture.index());
 * }</pre>
 *
 * @param source the component
 * @param name for instance {@code select}
 * @param data what it says
 * @param <D> a record
 */
public record DataEvent<D extends Record>(Component<?> source, String name, EventData<D> data) implements Event {}
