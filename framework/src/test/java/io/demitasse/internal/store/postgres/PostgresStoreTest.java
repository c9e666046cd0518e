package io.demitasse.internal.store.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.SharedStore;
import io.demitasse.internal.store.SharedStoreContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("stores")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest extends SharedStoreContract {
    private @Nullable EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected SharedStore open(String name) throws InterruptedException {
        if (server == null) {
            throw new AssertionError("not started");
        }
        return PostgresStore.at(server.getJdbcUrl("postgres", "postgres"), name);
    }

    @Test
    void oneThatIsNotThereIsTold() {
        assertThatThrownBy(() -> PostgresStore.at("jdbc:postgresql://127.0.0.1:1/none?user=x", "app"))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("The store that replicas share can't be used: PostgreSQL says")
                .hasMessageContaining("See that it runs");
    }
}
