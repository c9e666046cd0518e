package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Launched;
import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GalleryTest {
    /** The names of the classes with a method {@code app()}, as the compiler left them. */
    private static List<String> apps() throws IOException, URISyntaxException, ClassNotFoundException {
        Path folder = Path.of(Objects.requireNonNull(Gallery.class.getResource("Gallery.class"))
                        .toURI())
                .getParent();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            for (String file :
                    files.map(path -> String.valueOf(path.getFileName())).toList()) {
                if (file.endsWith(".class") && !file.contains("$") && !file.contains("-")) {
                    Class<?> type = Class.forName("io.demitasse.examples." + file.replace(".class", ""));
                    if (Stream.of(type.getDeclaredMethods())
                            .anyMatch(method -> Modifier.isStatic(method.getModifiers())
                                    && method.getReturnType() == App.class
                                    && method.getParameterCount() == 0)) {
                        names.add(type.getSimpleName());
                    }
                }
            }
        }
        return names;
    }

    @Test
    void holdsEveryExampleWithItsSource() throws Exception {
        assertThat(Gallery.examples())
                .extracting(Example::source)
                .satisfies(sources -> assertThat(apps())
                        .hasSameSizeAs(sources)
                        .allSatisfy(name ->
                                assertThat(sources).anyMatch(source -> source.contains("public final class " + name))));
    }

    @Test
    void servesEachOnItsPath() throws Exception {
        try (Launched gallery = Gallery.site().launch(options -> options.port(0))) {
            String start = get(gallery, "").body();
            for (Example example : Gallery.examples()) {
                assertThat(start)
                        .contains("/" + example.path() + "/", example.app().title());
                HttpResponse<String> page = get(gallery, example.path() + "/");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("<h1", example.app().title(), "class=\"source\"");
            }
        }
    }

    @Test
    void saysWhatItUnderstands() {
        assertThatThrownBy(() -> Gallery.main(new String[] {"--prot", "80"}))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("'--prot 80'")
                .hasMessageContaining("--port and a number");
    }

    private static HttpResponse<String> get(Launched gallery, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gallery.url().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
