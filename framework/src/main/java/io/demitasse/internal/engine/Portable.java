package io.demitasse.internal.engine;

import io.demitasse.error.AuthorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Optional;
import java.util.Set;

/**
 * Values of an author's own types as bytes, so that another replica has them too. Only what can't do anything by being
 * read is: records, enums, arrays, and values and collections of the JDK.
 */
final class Portable {
    private static final Set<String> JDK = Set.of("java.lang", "java.math", "java.time", "java.util");
    private static final int DEPTH = 100;

    private Portable() {}

    /** The bytes of a value; empty if it is none that can travel. */
    static Optional<byte[]> bytes(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            return Optional.empty();
        }
        // What the other side would refuse is found out here, where its author sees it.
        return read(bytes.toByteArray()).map(any -> bytes.toByteArray());
    }

    /**
     * The bytes of a value that has to travel.
     *
     * @throws AuthorException if it can't
     */
    static byte[] bytes(String of, Object value) {
        return bytes(value)
                .orElseThrow(
                        () -> new AuthorException(
                                of + " holds a "
                                        + value.getClass().getName()
                                        + ", which replicas of the app can't hand to one another. Make it a record that implements"
                                        + " java.io.Serializable, with records, enums, texts, numbers and collections of these in it."));
    }

    /** The value of these bytes; empty if they are of no value that may travel, or of another version of its type. */
    static Optional<Object> read(byte[] bytes) {
        try (var in = new Loaded(bytes)) {
            in.setObjectInputFilter(Portable::allowed);
            return Optional.of(in.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ObjectInputFilter.Status allowed(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        if (info.depth() > DEPTH) {
            return ObjectInputFilter.Status.REJECTED;
        }
        if (type == null) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        boolean harmless = type.isPrimitive()
                || type.isRecord()
                || type.isEnum()
                || Enum.class.isAssignableFrom(type)
                || JDK.contains(type.getPackageName());
        return harmless ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
    }

    /** Finds the app's own classes, whoever's thread it is. */
    private static final class Loaded extends ObjectInputStream {
        Loaded(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass wanted) throws IOException, ClassNotFoundException {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try {
                return Class.forName(wanted.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(wanted);
            }
        }
    }
}
