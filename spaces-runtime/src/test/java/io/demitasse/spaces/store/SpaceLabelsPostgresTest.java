package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class SpaceLabelsPostgresTest extends SpaceLabelsContract {
    SpaceLabelsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
