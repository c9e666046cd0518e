package io.demitasse.spaces.store;

class EnvironmentSqliteTest extends EnvironmentContract {
    EnvironmentSqliteTest() {
        super(Dialect.SQLITE);
    }
}
