package io.demitasse.spaces.store;

class PrincipalsSqliteTest extends PrincipalsContract {
    PrincipalsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
