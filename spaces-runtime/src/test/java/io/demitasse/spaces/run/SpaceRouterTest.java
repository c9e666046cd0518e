package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.proxy.Route;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceRouterTest {
    private static final int PORT = 7861;

    private final Path folder;
    private final Spaces spaces;
    private final SpaceRouter router;
    private final Space space;

    SpaceRouterTest(@TempDir Path folder) {
        this.folder = folder;
        spaces = Spaces.with(ProcessRunner.in(folder), folder, Pace.DEFAULT);
        router = new SpaceRouter(spaces, Optional.of("hub.test"), Pace.DEFAULT);
        space = spaces.add(SpaceSettings.of(new SpaceId("ann", "my.site"), "localhost"));
    }

    @BeforeEach
    void serve() throws Exception {
        router.lead(PORT, space.id());
        space.deploy(log -> new Built.Site(folder));
        assertThat(space.when(status -> status.stage() == Stage.RUNNING)
                        .get(20, TimeUnit.SECONDS)
                        .message())
                .isEmpty();
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    private Route route(String host, int port, String path) throws Exception {
        return router.route(new Asked(host, port, path, false))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "anything, 7861, /, ''",
        "ann-my-site.hub.test, 1, /deep/path, ''",
        "ANN-MY-SITE.HUB.TEST, 1, /, ''",
        "ann-my-site.hub.test, 1, /apps/ann/my.site/, ''"
    })
    void findsASpace(String host, int port, String path, String prefix) throws Exception {
        assertThat(route(host, port, path)).isEqualTo(new Route.Files(folder, prefix));
    }

    @ParameterizedTest
    @CsvSource({"/apps/ann/my.site", "/apps/ann/my.site/deep"})
    void findsASpaceThatHasNoPortByItsPath(String path) throws Exception {
        router.leave(PORT);

        assertThat(router.port(space.id())).isEmpty();
        assertThat(route("hub.test", PORT, path)).isEqualTo(new Route.Files(folder, "/apps/ann/my.site"));
    }

    @ParameterizedTest
    @CsvSource({
        "/apps/ann/my.site, '', //hub.test:7861/",
        "/apps/ann/my.site/, '', //hub.test:7861/",
        "/apps/ann/my.site/a%20b, c=%2F&d, //hub.test:7861/a%20b?c=%2F&d",
        "/apps/ann/my.site//evil.test/, '', //hub.test:7861//evil.test/"
    })
    void aPathLeadsOnToThePortOfASpaceThatHasOne(String path, String query, String there) throws Exception {
        var asked = new Asked("Hub.test", 1, path, false, new Asked.Said() {
            @Override
            public Optional<String> header(String name) {
                return Optional.empty();
            }

            @Override
            public String query() {
                return query;
            }
        });

        assertThat(router.isLedOn(asked)).isTrue();
        assertThat(router.route(asked).toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isEqualTo(new Route.Elsewhere(there, Map.of()));
        assertThat(router.isLedOn(new Asked("hub.test", PORT, path, false))).isFalse();
        assertThat(router.isLedOn(new Asked("ann-my-site.hub.test", 1, path, false)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "other.hub.test, /",
        "ann-my-site.evil.test, /",
        "x.ann-my-site.hub.test, /",
        "hub.test, /",
        "hub.test, /apps/ann",
        "hub.test, /apps/ann/my.sit",
        "hub.test, /apps/ann/my.sitee/x",
        "hub.test, /apps/../my.site/",
        "hub.test, /APPS/ann/my.site/",
        "hub.test, /x/apps/ann/my.site/",
        "'', /"
    })
    void anythingElseLeadsNowhere(String host, String path) throws Exception {
        assertThat(route(host, 1, path))
                .isInstanceOfSatisfying(
                        Route.Answer.class,
                        answer -> assertThat(answer.status()).isEqualTo(404));
    }

    @Test
    void aSpaceThatIsRemovedIsNoLongerThere() throws Exception {
        spaces.remove(space.id());
        assertThat(route("hub.test", 1, "/apps/ann/my.site/"))
                .isInstanceOfSatisfying(
                        Route.Answer.class,
                        answer -> assertThat(answer.status()).isEqualTo(404));
    }
}
