package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class PrincipalsPostgresTest extends PrincipalsContract {
    PrincipalsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
