package io.demitasse.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LibraryTest {
    /** Loads this package's classes again, where the library is not on the class path. */
    private static final class Without extends ClassLoader {
        Without() {
            super(Library.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.jetty.client.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(Library.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? again(name) : known;
        }

        private Class<?> again(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void isThereForWhomItIsOnTheClassPath() {
        assertThat(Library.isThere(Library.class.getClassLoader())).isTrue();
        assertThat(Library.isThere(ClassLoader.getPlatformClassLoader())).isFalse();
    }

    @Test
    void nothingOfItIsNeededUntilAFileIs() throws Exception {
        Class<?> fetcher = Class.forName(Fetcher.class.getName(), true, new Without());
        var made = (AutoCloseable) fetcher.getConstructor().newInstance();
        assertThat(fetcher).isNotEqualTo(Fetcher.class);
        made.close();
    }
}
