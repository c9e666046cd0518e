package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class EnvironmentPostgresTest extends EnvironmentContract {
    EnvironmentPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
