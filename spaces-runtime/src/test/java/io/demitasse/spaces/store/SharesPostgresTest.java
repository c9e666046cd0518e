package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class SharesPostgresTest extends SharesContract {
    SharesPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
