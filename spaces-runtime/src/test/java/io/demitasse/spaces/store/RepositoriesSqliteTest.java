package io.demitasse.spaces.store;

class RepositoriesSqliteTest extends RepositoriesContract {
    RepositoriesSqliteTest() {
        super(Dialect.SQLITE);
    }
}
