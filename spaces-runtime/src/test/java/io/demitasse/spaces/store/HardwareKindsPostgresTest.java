package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class HardwareKindsPostgresTest extends HardwareKindsContract {
    HardwareKindsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
