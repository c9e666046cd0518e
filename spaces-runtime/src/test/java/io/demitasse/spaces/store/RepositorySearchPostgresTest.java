package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class RepositorySearchPostgresTest extends RepositorySearchContract {
    RepositorySearchPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
