package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class SignInsPostgresTest extends SignInsContract {
    SignInsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
