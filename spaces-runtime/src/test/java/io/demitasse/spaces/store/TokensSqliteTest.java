package io.demitasse.spaces.store;

class TokensSqliteTest extends TokensContract {
    TokensSqliteTest() {
        super(Dialect.SQLITE);
    }
}
