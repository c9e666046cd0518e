package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class LikesPostgresTest extends LikesContract {
    LikesPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
