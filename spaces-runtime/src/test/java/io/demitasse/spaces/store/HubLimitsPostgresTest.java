package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class HubLimitsPostgresTest extends HubLimitsContract {
    HubLimitsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
