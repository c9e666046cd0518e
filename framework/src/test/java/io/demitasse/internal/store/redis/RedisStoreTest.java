package io.demitasse.internal.store.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.SharedStore;
import io.demitasse.internal.store.SharedStoreContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("stores")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisStoreTest extends SharedStoreContract {
    private @Nullable RedisServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RedisServer.start(folder);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected SharedStore open(String name) throws InterruptedException {
        return RedisStore.at(server().address(), name);
    }

    private RedisServer server() {
        if (server == null) {
            throw new AssertionError("not started");
        }
        return server;
    }

    @Test
    void oneThatIsNotThereIsTold() {
        assertThatThrownBy(() -> RedisStore.at(URI.create("redis://127.0.0.1:1"), "app"))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("The store that replicas share can't be used: Redis says")
                .hasMessageContaining("See that it runs");
    }
}
