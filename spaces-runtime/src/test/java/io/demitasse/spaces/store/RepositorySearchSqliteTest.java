package io.demitasse.spaces.store;

class RepositorySearchSqliteTest extends RepositorySearchContract {
    RepositorySearchSqliteTest() {
        super(Dialect.SQLITE);
    }
}
