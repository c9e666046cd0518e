package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class MembersPostgresTest extends MembersContract {
    MembersPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
