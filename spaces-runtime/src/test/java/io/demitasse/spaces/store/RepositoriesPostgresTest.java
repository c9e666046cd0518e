package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class RepositoriesPostgresTest extends RepositoriesContract {
    RepositoriesPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
