package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class SpacePortsPostgresTest extends SpacePortsContract {
    SpacePortsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
