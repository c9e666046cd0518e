package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class TokensPostgresTest extends TokensContract {
    TokensPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
