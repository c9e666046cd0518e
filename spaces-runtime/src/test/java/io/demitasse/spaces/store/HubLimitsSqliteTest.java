package io.demitasse.spaces.store;

class HubLimitsSqliteTest extends HubLimitsContract {
    HubLimitsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
