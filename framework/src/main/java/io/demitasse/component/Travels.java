package io.demitasse.component;

/**
 * What an option or a session holds that can't be handed to another replica of the app as it is, say as a function is
 * part of it, but can be told from what it was declared with.
 *
 * <pre>{@code
 * record Choices<T>(List<T> values, Function<T, String> label) implements Travels {
 *   public Object luggage() { return values; }
 *   public Choices<T> with(Object luggage) { return new Choices<>((List<T>) luggage, label); }
 * }
 * }</pre>
 */
public interface Travels {
    /**
     * What has to travel: records that implement {@link java.io.Serializable}, texts, numbers, collections of these.
     */
    Object luggage();

    /** The same with other luggage. */
    Travels with(Object luggage);

    /** What has to travel of a value. */
    static Object luggage(Object value) {
        return value instanceof Travels it ? it.luggage() : value;
    }

    /** The value that has come from elsewhere, where this one was declared. */
    static Object arrived(Object declared, Object come) {
        return declared instanceof Travels it && !(come instanceof Travels) ? it.with(come) : come;
    }
}
