package io.demitasse.spaces.store;

class HardwareKindsSqliteTest extends HardwareKindsContract {
    HardwareKindsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
