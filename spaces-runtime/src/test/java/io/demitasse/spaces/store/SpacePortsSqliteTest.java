package io.demitasse.spaces.store;

class SpacePortsSqliteTest extends SpacePortsContract {
    SpacePortsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
