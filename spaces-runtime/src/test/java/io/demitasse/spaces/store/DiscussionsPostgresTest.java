package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class DiscussionsPostgresTest extends DiscussionsContract {
    DiscussionsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
