package io.demitasse.wiring;

/** The values of several inputs, {@code row(…)}, and of several outputs, {@code out(…)}. */
public abstract class Tuples {
    /** Inherited for the static import only. */
    protected Tuples() {}

    /** An example for 1 inputs. */
    public static <A> Row1<A> row(A a) {
        return new Row1<>(a);
    }

    /** An example for 2 inputs. */
    public static <A, B> Row2<A, B> row(A a, B b) {
        return new Row2<>(a, b);
    }

    /** An example for 3 inputs. */
    public static <A, B, C> Row3<A, B, C> row(A a, B b, C c) {
        return new Row3<>(a, b, c);
    }

    /** An example for 4 inputs. */
    public static <A, B, C, D> Row4<A, B, C, D> row(A a, B b, C c, D d) {
        return new Row4<>(a, b, c, d);
    }

    /** An example for 5 inputs. */
    public static <A, B, C, D, E> Row5<A, B, C, D, E> row(A a, B b, C c, D d, E e) {
        return new Row5<>(a, b, c, d, e);
    }

    /** An example for 6 inputs. */
    public static <A, B, C, D, E, F> Row6<A, B, C, D, E, F> row(A a, B b, C c, D d, E e, F f) {
        return new Row6<>(a, b, c, d, e, f);
    }

    /** An example for 7 inputs. */
    public static <A, B, C, D, E, F, G> Row7<A, B, C, D, E, F, G> row(A a, B b, C c, D d, E e, F f, G g) {
        return new Row7<>(a, b, c, d, e, f, g);
    }

    /** An example for 8 inputs. */
    public static <A, B, C, D, E, F, G, H> Row8<A, B, C, D, E, F, G, H> row(A a, B b, C c, D d, E e, F f, G g, H h) {
        return new Row8<>(a, b, c, d, e, f, g, h);
    }

    /** The values of 2 outputs. */
    public static <A, B> Out2<A, B> out(A a, B b) {
        return new Out2<>(a, b);
    }

    /** The values of 3 outputs. */
    public static <A, B, C> Out3<A, B, C> out(A a, B b, C c) {
        return new Out3<>(a, b, c);
    }

    /** The values of 4 outputs. */
    public static <A, B, C, D> Out4<A, B, C, D> out(A a, B b, C c, D d) {
        return new Out4<>(a, b, c, d);
    }

    /** The values of 5 outputs. */
    public static <A, B, C, D, E> Out5<A, B, C, D, E> out(A a, B b, C c, D d, E e) {
        return new Out5<>(a, b, c, d, e);
    }

    /** The values of 6 outputs. */
    public static <A, B, C, D, E, F> Out6<A, B, C, D, E, F> out(A a, B b, C c, D d, E e, F f) {
        return new Out6<>(a, b, c, d, e, f);
    }
}
